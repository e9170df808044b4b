import { suggestSearch } from '@/lib/newsstand/search/suggestions'

export const dynamic = 'force-dynamic'

/** `?q=` so far; answers `{ queries, outlets }`, which all have public results. */
export async function GET(request: Request): Promise<Response> {
  const text = new URL(request.url).searchParams.get('q') ?? ''
  const suggestions = await suggestSearch(text)
  return Response.json(suggestions, { headers: { 'Cache-Control': 'private, max-age=60' } })
}
