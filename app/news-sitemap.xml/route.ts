import { answer } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { xml } from '@/app/_feeds/sitemap-parts'
import { newsSince, newsSitemap } from '@/lib/feeds/listings/news-sitemap'
import { readLatest } from '@/lib/newsstand'

export const dynamic = 'force-dynamic'

const batch = 100
const mostBatches = 10

/** Everything published in the two days before the newest, newest first. */
async function readNews() {
  const news = [...(await readLatest({ limit: batch }))]
  const now = news[0]?.publishedAt ?? new Date(0)
  for (let batches = 1; batches < mostBatches && news.length === batches * batch; batches += 1) {
    const last = news.at(-1)
    if (!last || last.publishedAt < newsSince(now)) break
    const before = { publishedAt: last.publishedAt, slug: last.document.slug }
    news.push(...(await readLatest({ limit: batch, before })))
  }
  return { news, now }
}

async function render() {
  const { news, now } = await readNews()
  return xml(newsSitemap(publication(), news, now))
}

export const GET = (request: Request) => answer(request, 'news sitemap', render)
export const HEAD = GET
