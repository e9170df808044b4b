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
 * A page of the desk puts away what has been typed in it, or says that it is saved or thrown away. No revision is
 * made, nothing is logged. 409 with the other text where another page of the same editor wrote since.
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
    // The browser has the text as well; it is sent again in some seconds.
    if (cannotSave(error)) return answer(503)
    throw error
  }
}

const answer = (status: number, body?: object) =>
  new Response(body && JSON.stringify(body), {
    status,
    headers: { 'Cache-Control': 'no-store', ...(body && { 'Content-Type': 'application/json' }) },
  })
