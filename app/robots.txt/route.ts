import { answer } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { newsHour } from '@/lib/feeds/listings/news-sitemap'
import { robots } from '@/lib/feeds/listings/robots'
import { readLatest } from '@/lib/newsstand'

export const dynamic = 'force-dynamic'

export async function GET() {
  const { since } = newsHour(new Date())
  const [newest] = await readLatest({ limit: 1 })
  const hasNews = newest !== undefined && newest.publishedAt >= since
  return answer({ text: robots(publication().siteUrl, { hasNews }), contentType: 'text/plain; charset=utf-8' })
}
