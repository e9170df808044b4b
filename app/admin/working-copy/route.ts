import { z } from 'zod'
import { currentEditor, isDisabled } from '@/lib/auth'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { cannotSave } from '@/lib/desk'
import { dropCopy, keepWorkingCopy } from '@/lib/desk/working-copy'
import { environment } from '@/lib/env'

const slug = z.string().min(1).max(200)
const kept = z.object({
  slug,
  basedOn: z.int().min(1),
  state: z.string().max(900_000),
  version: z.uuid(),
  seen: z.uuid().optional(),
})
const dropped = z.object({ slug, version: z.uuid(), drop: z.literal(true) })

/**
 * Keeps unsaved text, or deletes it once it is saved or discarded. Makes no revision and no log entry. 409 with the
 * newer text where another page of the same editor wrote since.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, environment().siteUrl)) return answer(403)
  const editor = await currentEditor()
  if (!editor) return answer(401, { disabled: await isDisabled() })
  const told = z.union([dropped, kept]).safeParse(await request.json().catch(() => undefined))
  if (!told.success) return answer(422)
  try {
    if ('drop' in told.data) {
      await dropCopy(editor, told.data.slug, told.data.version)
      return answer(204)
    }
    const outcome = await keepWorkingCopy(editor, { ...told.data, seen: told.data.seen })
    if (outcome.kind === 'missing') return answer(404)
    return answer(outcome.kind === 'newer' ? 409 : 200, outcome)
  } catch (error) {
    // The browser keeps the text too, and sends it again.
    if (cannotSave(error)) return answer(503)
    throw error
  }
}

const answer = (status: number, body?: object) =>
  new Response(body && JSON.stringify(body), {
    status,
    headers: { 'Cache-Control': 'no-store', ...(body && { 'Content-Type': 'application/json' }) },
  })
