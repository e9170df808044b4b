import { addresses } from '@/lib/addresses'
import { currentEditor } from '@/lib/auth'
import { listDesk } from '@/lib/desk'

const most = 12
const longestQuery = 200

/** Answers documents, drafts too, with every word of `q` in title, headline, topic or address. */
export async function GET(request: Request): Promise<Response> {
  const editor = await currentEditor()
  if (!editor) return answer(401, { found: [] })
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, longestQuery)
  const { rows } = await listDesk(editor, { query, inTitles: true })
  const found = rows.slice(0, most).map(({ kind, slug, headline, title, day, topicName, state }) => ({
    slug,
    headline,
    title,
    day,
    state,
    topic: topicName ?? 'Story',
    href: addresses.deskDocument(kind, slug),
  }))
  return answer(200, { found })
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })
