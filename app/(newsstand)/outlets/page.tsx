import type { Metadata } from 'next'
import { homeInWords } from '@/components/balance/balance-table'
import { counted } from '@/components/digest/figures'
import { ComparedOutlets } from '@/components/outlets/compared-outlets'
import { HomeBars } from '@/components/outlets/home-bars'
import { ForeignText } from '@/components/text/foreign-text'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { readTopics } from '@/lib/newsstand'
import { type Outlet, readOutlets } from '@/lib/newsstand/outlets'
import { pageMetadata } from '../page-metadata'

export const revalidate = 3600

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: 'Outlets',
    path: addresses.outlets(),
    description: 'Who is cited on which side: every outlet, where it is at home, and how many places it fills.',
  })

export default async function OutletsPage() {
  const [outlets, topics] = [await readOutlets(), await readTopics()]
  const inStories = outlets.filter(({ storyPlaces }) => storyPlaces > 0)
  const homes = homesOf(outlets)
  return (
    <>
      <PageHead kicker="Who is cited" title="Outlets">
        <p className="mt-3 max-w-measure text-quiet">
          {counted(outlets.length, 'outlet')} fill the places of our digests and stories. Where an outlet is at home is
          registered with evidence; what nobody has checked is called unreviewed, never guessed. None of it is a score.
        </p>
      </PageHead>
      {homes.length > 0 && (
        <section aria-labelledby="homes" className="border-ink border-t pt-2 pb-6">
          <h2 id="homes" className="caps mb-3">
            Where they are at home
          </h2>
          <HomeBars homes={homes} />
        </section>
      )}
      {topics.map(({ id, name, perspectives }) => {
        const cited = outlets.filter(({ sides }) => sides.some(({ topic }) => topic.id === id))
        if (cited.length === 0) return null
        return (
          <section key={id} aria-labelledby={`in-${id}`} className="border-ink border-t pt-2 pb-6">
            <h2 id={`in-${id}`} className="caps mb-2">
              In <ForeignText text={name} />
            </h2>
            <ComparedOutlets
              caption={`Outlets cited in ${name}, with their places on each side`}
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
        <section aria-labelledby="in-stories" className="border-ink border-t pt-2 pb-6">
          <h2 id="in-stories" className="caps mb-2">
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

function homesOf(outlets: readonly Outlet[]) {
  const homes = new Map<string, { outlets: number; places: number }>()
  for (const { registered, places, storyPlaces } of outlets) {
    const home = homeInWords(registered?.country)
    const counts = homes.get(home) ?? { outlets: 0, places: 0 }
    homes.set(home, { outlets: counts.outlets + 1, places: counts.places + places + storyPlaces })
  }
  return [...homes]
    .map(([home, counts]) => ({ home, ...counts }))
    .sort((a, b) => b.places - a.places || (a.home < b.home ? -1 : 1))
}
