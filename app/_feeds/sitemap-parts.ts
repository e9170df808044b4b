import { addresses } from '@/lib/addresses'
import { sitemapParts } from '@/lib/feeds/listings/sitemap'
import { readAddresses, readArchive, readStories, readTopic, readTopics } from '@/lib/newsstand'
import { readOutlets } from '@/lib/newsstand/outlets'

export async function currentSitemap() {
  const [documents, years, topics] = await Promise.all([readAddresses(), readArchive(), readTopics()])
  const [outlets, stories] = await Promise.all([readOutlets(), readStories()])
  const yearsOf = async ({ id }: { readonly id: string }) =>
    (await readTopic(id))?.years.map(({ year }) => addresses.topic(id, year)) ?? []
  const pages = [
    addresses.front(),
    addresses.about(),
    addresses.subscribe(),
    addresses.stories(),
    addresses.archive(),
    addresses.outlets(),
    addresses.registeredOutlets(),
    addresses.corrections(),
    addresses.record(),
    ...(stories?.years ?? []).map(({ year }) => addresses.stories(year)),
    ...topics.map(({ id }) => addresses.topic(id)),
    ...(await Promise.all(topics.map(yearsOf))).flat(),
    ...years.flatMap(({ year, months }) => [
      addresses.archive(year),
      ...months.map(({ month }) => addresses.archive(year, month)),
    ]),
    ...outlets.map(({ slug }) => addresses.outlet(slug)),
  ]
  return sitemapParts({ pages, documents })
}

export const xml = (text: string) => ({ text, contentType: 'application/xml; charset=utf-8' })
