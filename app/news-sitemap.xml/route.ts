import { answer } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { xml } from '@/app/_feeds/sitemap-parts'
import { newsHour, newsSitemap } from '@/lib/feeds/listings/news-sitemap'
import { readLatest } from '@/lib/newsstand'

export const dynamic = 'force-dynamic'

const batch = 100
const mostBatches = 10

async function readNews(since: Date) {
  const news = [...(await readLatest({ limit: batch }))]
  for (let batches = 1; batches < mostBatches && news.length === batches * batch; batches += 1) {
    const last = news.at(-1)
    if (!last || last.publishedAt < since) break
    const before = { publishedAt: last.publishedAt, slug: last.document.slug }
    news.push(...(await readLatest({ limit: batch, before })))
  }
  return news
}

export async function GET() {
  const { since } = newsHour(new Date())
  return answer(xml(newsSitemap(publication(), await readNews(since), since)))
}
