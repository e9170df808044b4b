import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { originWords } from '@/components/balance/origins'
import { IndexList } from '@/components/lists/index-list'
import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { CitedArticles } from '@/components/outlets/cited-articles'
import { CitedMonths } from '@/components/outlets/cited-months'
import { OutletFacts } from '@/components/outlets/outlet-facts'
import { FollowLine } from '@/components/subscribe/follow-line'
import { breakable } from '@/components/text/breakable'
import { ForeignText } from '@/components/text/foreign-text'
import { PageHead } from '@/components/ui/page-head'
import { addresses, readSegment } from '@/lib/addresses'
import { type OutletPage as Outlet, readOutlet } from '@/lib/newsstand/outlets'
import { pageMetadata } from '../../page-metadata'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ outlet: string }>
}

const outletAt = cache((slug: string) => readOutlet(readSegment(slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const outlet = await outletAt((await params).outlet)
  if (!outlet) notFound()
  return pageMetadata({
    title: outlet.name,
    path: addresses.outlet(outlet.slug),
    description: `On which side of which topic ${outlet.name} is cited, how often, and its latest cited articles.`,
    feed: { title: `citing ${outlet.name}`, at: (format) => addresses.outletFeed(format, outlet.slug) },
  })
}

export default async function OutletPage({ params }: Props) {
  const outlet = await outletAt((await params).outlet)
  if (!outlet) notFound()
  const { name, registered, names, sides, months, articles, stories } = outlet
  return (
    <>
      <PageHead kicker={<a href={addresses.outlets()}>Outlet</a>} title={<ForeignText text={name} />}>
        <OutletFacts registered={registered} names={names} />
        <FollowLine
          what={`digests and stories that cite ${name}`}
          at={(format) => addresses.outletFeed(format, outlet.slug)}
        />
      </PageHead>
      {sides.length === 0 && stories.length === 0 && (
        <p className="border-ink border-t py-5 text-quiet">No published digest or story cites this outlet.</p>
      )}
      {sides.length > 0 && (
        <section aria-labelledby="where" className="pb-6">
          <h2 id="where" className="rubric">
            Where it is cited
          </h2>
          <Where sides={sides} />
          <CitedMonths outlet={name} sides={sidesOf(sides)} months={months} />
        </section>
      )}
      {articles.list.length > 0 && (
        <section aria-labelledby="latest" className="pb-6">
          <h2 id="latest" className="rubric">
            Latest cited articles
          </h2>
          <CitedArticles outlet={outlet} {...articles} />
        </section>
      )}
      {stories.length > 0 && (
        <section aria-labelledby="stories">
          <h2 id="stories" className="rubric">
            In stories
          </h2>
          <IndexList teasers={stories} heading="h3" />
        </section>
      )}
    </>
  )
}

function Where({ sides }: Pick<Outlet, 'sides'>) {
  return (
    <table className="ledger">
      <caption className="sr-only">Topics and sides that cite this outlet</caption>
      <thead>
        <tr>
          <th scope="col">Topic</th>
          <th scope="col">Side</th>
          <th scope="col">Relation to the side</th>
          <th scope="col" className="figure">
            Articles
          </th>
        </tr>
      </thead>
      <tbody>
        {sides.map(({ topic, perspective, standing, places }) => (
          <tr key={`${topic.id} ${perspective.id}`}>
            <th scope="row">
              <a href={addresses.topic(topic.id)} className={breakable(topic.name)}>
                <ForeignText text={topic.name} />
              </a>
            </th>
            <td data-place={perspective.place} className={breakable(perspective.name)}>
              <PerspectiveMark /> <ForeignText text={perspective.name} />
            </td>
            <td>{originWords[standing]}</td>
            <td className="figure">{places}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const sidesOf = (sides: Outlet['sides']) => {
  const topics = new Set(sides.map(({ topic }) => topic.id)).size
  return sides.map(({ topic, perspective }) => ({
    key: `${topic.id} ${perspective.id}`,
    name: topics > 1 ? `${topic.name}: ${perspective.name}` : perspective.name,
    place: perspective.place,
  }))
}
