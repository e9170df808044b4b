import { readHealth } from '@/lib/newsstand'

export const dynamic = 'force-dynamic'

/**
 * For monitoring: 200 while readers can be served, 503 otherwise; `desk` says whether editors can save. Reasons are
 * only logged, because an error may contain private details.
 */
export async function GET(): Promise<Response> {
  try {
    const { desk } = await readHealth()
    if (desk !== true) console.error('The archive cannot save:', desk.message)
    return answer(200, { readers: 'ok', desk: desk === true ? 'ok' : 'unavailable' })
  } catch (error) {
    console.error('The archive cannot be read:', error)
    return answer(503, { readers: 'unavailable', desk: 'unavailable' })
  }
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
