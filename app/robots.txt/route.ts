import { answer } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { newsHour } from '@/lib/feeds/listings/news-sitemap'
import { robots } from '@/lib/feeds/listings/robots'
import { readLatest } from '@/lib/newsstand'

export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  const { begun, since } = newsHour(new Date())
  const render = async () => {
    const [newest] = await readLatest({ limit: 1 })
    const hasNews = newest !== undefined && newest.publishedAt >= since
    return { text: robots(publication().siteUrl, { hasNews }), contentType: 'text/plain; charset=utf-8' }
  }
  return answer(request, 'robots', render, { from: begun })
}
export const HEAD = GET
