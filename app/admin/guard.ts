import { headers } from 'next/headers'
import { forbidden } from 'next/navigation'
import type { z } from 'zod'
import type { SaveRefusal } from '@/components/desk/state/actions'
import { admitEditor, isDisabled } from '@/lib/auth'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { cannotSave, type Editor, isForbidden, type Role } from '@/lib/desk'
import { environment } from '@/lib/env'

/** Who may do an action, and what it takes. */
export interface ActionRule<Input> {
  /** The name that the action is exported by. */
  readonly name: string
  readonly role: Role
  readonly input: z.ZodType<Input>
}

/**
 * Every action of the desk by name, with the role it needs: filled as the actions are made. guarded.test.ts asks each of
 * them as everybody, and finds those that are missing here.
 */
export const guarded = new Map<string, Role>()

/**
 * An action of the desk. In this order, and before anything is done: the request comes from a page of ours (403), from
 * an editor with the role (a lost session is answered as such, a lower role is 403 and logged), with the shape and
 * size that the form sends. What the archive cannot do just now is an answer, not a surprise.
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
