import { headers } from 'next/headers'
import { forbidden } from 'next/navigation'
import type { z } from 'zod'
import type { SaveRefusal } from '@/components/desk/state/actions'
import { admitEditor, isDisabled } from '@/lib/auth'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { cannotSave, type Editor, isForbidden, type Role } from '@/lib/desk'
import { environment } from '@/lib/env'

export interface ActionRule<Input> {
  /** The name that the action is exported by. */
  readonly name: string
  readonly role: Role
  readonly input: z.ZodType<Input>
}

/**
 * Every action of the desk by name, with the role it needs. guarded.test.ts calls each as every role, and finds actions
 * that are missing here.
 */
export const guarded = new Map<string, Role>()

/**
 * An action of the desk. Before it runs, in this order: same origin (403), a session with the role (a lost session is
 * an answer; a lower role is 403 and logged), valid input. An archive that cannot save is an answer, not an error.
 */
export function deskAction<Input, Outcome>(
  rule: ActionRule<Input>,
  run: (editor: Editor, input: Input) => Promise<Outcome>,
): (raw: unknown) => Promise<Outcome | SaveRefusal> {
  guarded.set(rule.name, rule.role)
  return async (raw) => {
    await ownOriginOnly()
    const editor = await admitEditor(rule.role, rule.name)
    if (!editor) return { kind: 'signed-out', disabled: await isDisabled() }
    const parsed = rule.input.safeParse(raw)
    if (!parsed.success) return { kind: 'malformed', reason: reasonOf(parsed.error) }
    try {
      return await run(editor, parsed.data)
    } catch (error) {
      if (cannotSave(error)) return { kind: 'unavailable' }
      if (isForbidden(error)) forbidden()
      throw error
    }
  }
}

/** Next's own check lets a request without an `Origin` through; this does not. */
async function ownOriginOnly(): Promise<void> {
  if (!isOwnOrigin(await headers(), environment().siteUrl)) forbidden()
}

const reasonOf = (error: z.ZodError) =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'the form'}: ${message}`)
    .join('; ')
