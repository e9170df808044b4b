import type { Metadata } from 'next'
import { countryInWords } from '@/components/balance/balance-table'
import { ComparedOutlets } from '@/components/outlets/compared-outlets'
import { CountryBars } from '@/components/outlets/country-bars'
import { ForeignText } from '@/components/text/foreign-text'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { readTopics } from '@/lib/newsstand'
import { type Outlet, readOutlets } from '@/lib/newsstand/outlets'
import { counted } from '@/lib/words/counted'
import { pageMetadata } from '../page-metadata'

export const revalidate = 3600

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: 'Outlets',
    path: addresses.outlets(),
    description: 'Every outlet our digests and stories cite, with its country, and how often each side cites it.',
  })

export default async function OutletsPage() {
  const [outlets, topics] = [await readOutlets(), await readTopics()]
  const inStories = outlets.filter(({ storyPlaces }) => storyPlaces > 0)
  const countries = countriesOf(outlets)
  return (
    <>
      <PageHead kicker="Our sources" title="Outlets">
        <p className="mt-3 max-w-measure text-quiet">
          Our digests and stories cite {counted(outlets.length, 'outlet')}. Each outlet’s country is recorded with a
          link as evidence; one that nobody has checked yet is listed as not classified. None of this is a rating.{' '}
          <a href={addresses.registeredOutlets()} className="underlined">
            The list of outlets, their owners, and what changed in it
          </a>
        </p>
      </PageHead>
      {countries.length > 0 && (
        <section aria-labelledby="countries" className="pb-6">
          <h2 id="countries" className="rubric">
            By country
          </h2>
          <CountryBars countries={countries} />
        </section>
      )}
      {topics.map(({ id, name, perspectives }) => {
        const cited = outlets.filter(({ sides }) => sides.some(({ topic }) => topic.id === id))
        if (cited.length === 0) return null
        return (
          <section key={id} aria-labelledby={`in-${id}`} className="pb-6">
            <h2 id={`in-${id}`} className="rubric">
              In <ForeignText text={name} />
            </h2>
            <ComparedOutlets
              caption={`Outlets cited in ${name}, with their articles on each side`}
              sides={perspectives}
              outlets={cited.map((outlet) => ({
                ...outlet,
                places: perspectives.map((side) => placesOn(outlet, id, side.id)),
              }))}
            />
          </section>
        )
      })}
      {inStories.length > 0 && (
        <section aria-labelledby="in-stories" className="pb-6">
          <h2 id="in-stories" className="rubric">
            In stories
          </h2>
          <ComparedOutlets
            caption="Outlets cited in stories"
            sides={[{ id: 'articles', name: 'Articles' }]}
            outlets={inStories.map((outlet) => ({ ...outlet, places: [outlet.storyPlaces] }))}
          />
        </section>
      )}
    </>
  )
}

const placesOn = ({ sides }: Outlet, topic: string, perspective: string): number =>
  sides.find((side) => side.topic.id === topic && side.perspective.id === perspective)?.places ?? 0

function countriesOf(outlets: readonly Outlet[]) {
  const countries = new Map<string, { outlets: number; articles: number }>()
  for (const { registered, places, storyPlaces } of outlets) {
    const country = countryInWords(registered?.country)
    const counts = countries.get(country) ?? { outlets: 0, articles: 0 }
    countries.set(country, { outlets: counts.outlets + 1, articles: counts.articles + places + storyPlaces })
  }
  return [...countries]
    .map(([country, counts]) => ({ country, ...counts }))
    .sort((a, b) => b.articles - a.articles || (a.country < b.country ? -1 : 1))
}
