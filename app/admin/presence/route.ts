import { z } from 'zod'
import { currentEditor } from '@/lib/auth'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { cannotSave } from '@/lib/desk'
import { bePresent, leave, othersEverywhere } from '@/lib/desk/presence'
import { environment } from '@/lib/env'
import { openDocuments, othersOf } from './others'

const page = { slug: z.string().min(1).max(200), visit: z.uuid() }
const beat = z.union([z.object({ ...page, leaving: z.literal(true) }), z.object({ ...page, edited: z.boolean() })])

export async function GET(): Promise<Response> {
  const editor = await currentEditor()
  if (!editor) return answer(401)
  const now = new Date()
  return answer(200, { open: openDocuments(await othersEverywhere(editor, now), now) })
}

/** The heartbeat of a document's page: `{ slug, visit, edited }`, or `{ slug, visit, leaving: true }` on closing. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, environment().siteUrl)) return answer(403)
  const editor = await currentEditor()
  if (!editor) return answer(401)
  const told = beat.safeParse(await request.json().catch(() => undefined))
  if (!told.success) return answer(422)
  try {
    if ('leaving' in told.data) {
      await leave(editor, told.data.slug, told.data.visit)
      return answer(204)
    }
    const now = new Date()
    const others = await bePresent(editor, told.data, now)
    return others === 'missing' ? answer(404) : answer(200, { others: othersOf(others, now) })
  } catch (error) {
    // A lost heartbeat does no harm: the next one comes.
    if (cannotSave(error)) return answer(503)
    throw error
  }
}

const answer = (status: number, body?: object) =>
  new Response(body && JSON.stringify(body), {
    status,
    headers: { 'Cache-Control': 'no-store', ...(body && { 'Content-Type': 'application/json' }) },
  })
