import type { Metadata } from 'next'
import { CopyButton } from '@/components/subscribe/copy-button'
import { FeedOffer } from '@/components/subscribe/feed-offer'
import { OutletOffers } from '@/components/subscribe/outlet-offers'
import { SearchOffer } from '@/components/subscribe/search-offer'
import { Prose } from '@/components/text/prose'
import { PageHead } from '@/components/ui/page-head'
import { absolute, addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { type OfferedFeed, offeredFeeds } from '@/lib/feeds/listings/feed-list'
import { readerLinks } from '@/lib/feeds/listings/reader-links'
import { readTopics } from '@/lib/newsstand'
import { type Outlet, readOutlets } from '@/lib/newsstand/outlets'
import { pageMetadata } from '../page-metadata'
import { whatAFeedIs, whatIsInIt } from './subscribe-text'

export const revalidate = 3600

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: 'Subscribe',
    path: addresses.subscribe(),
    description: 'Follow every digest and story, one topic, an outlet or a search in a feed reader.',
  })

const mostOutlets = 12

const outletOffer = ({ slug, name }: Outlet) => ({
  name,
  page: addresses.outlet(slug),
  feed: addresses.outletFeed('rss', slug),
})

const offerOf = ({ name, description, urls }: OfferedFeed) => ({
  name,
  description,
  addresses: [
    { format: 'RSS', url: urls.rss },
    { format: 'Atom', url: urls.atom },
    { format: 'JSON Feed', url: urls.json },
  ],
  readers: readerLinks(urls.rss),
})

export default async function SubscribePage() {
  const { publicationName, siteUrl, timeZone } = environment()
  const feeds = offeredFeeds({ name: publicationName, siteUrl, timeZone }, await readTopics())
  const list = absolute(siteUrl, addresses.opml())
  return (
    <>
      <PageHead kicker="Subscribe" title="Follow us in a feed reader" />
      <div className="about border-rule border-t pt-6">
        <section>
          <h2 className="font-[520] text-head">What a feed is</h2>
          <Prose markdown={whatAFeedIs} />
        </section>
        <section>
          <h2 className="font-[520] text-head">The feeds</h2>
          <div>
            {feeds.map((feed) => (
              <FeedOffer key={feed.urls.rss} offer={offerOf(feed)} />
            ))}
          </div>
        </section>
        <section id="outlets">
          <h2 className="font-[520] text-head">Follow an outlet</h2>
          <div>
            <OutletOffers outlets={(await readOutlets()).slice(0, mostOutlets).map(outletOffer)} />
          </div>
        </section>
        <section id="searches">
          <h2 className="font-[520] text-head">Follow a search</h2>
          <div>
            <SearchOffer />
          </div>
        </section>
        <section>
          <h2 className="font-[520] text-head">All feeds at once</h2>
          <p className="flow">
            <a href={list} className="underlined" type="text/x-opml">
              The list of all feeds
            </a>{' '}
            (OPML) can be imported by nearly every reader. <CopyButton text={list} name="address of the list" />
          </p>
        </section>
        <section id="data">
          <h2 className="font-[520] text-head">What the feeds contain</h2>
          <Prose markdown={whatIsInIt} />
        </section>
      </div>
    </>
  )
}
