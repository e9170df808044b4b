import { answer } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { offeredFeeds } from '@/lib/feeds/listings/feed-list'
import { opml } from '@/lib/feeds/listings/opml'
import { readTopics } from '@/lib/newsstand'

export const dynamic = 'force-dynamic'

async function render() {
  const paper = publication()
  const text = opml(paper, offeredFeeds(paper, await readTopics()))
  return { text, contentType: 'text/x-opml; charset=utf-8' }
}

export const GET = async () => answer(await render())
