import type { Metadata } from 'next'
import { BalanceStrip } from '@/components/balance/balance-strip'
import { MonthStrip } from '@/components/calendar/month-strip'
import { Lead } from '@/components/digest/lead'
import { River } from '@/components/lists/river'
import { formatDay } from '@/components/ui/day-text'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { readArchiveMonth, readFrontPage } from '@/lib/newsstand'
import { readBalance } from '@/lib/newsstand/balance'
import { readOutletRegistry } from '@/lib/newsstand/outlets'
import { currentPaper } from './edition'
import { pageMetadata } from './page-metadata'

export const revalidate = 3600

/** Full rows of the river in two columns and in three. */
const EARLIER = 12

export const generateMetadata = (): Metadata =>
  pageMetadata({
    path: addresses.front(),
    description:
      'A news publication that shows each day from more than one side: what each side reports, facing each other, with every source.',
  })

export default async function FrontPage() {
  const [{ leads, river }, registry] = [await readFrontPage(), await readOutletRegistry()]
  const [first] = leads
  const balance = first && (await readBalance(first))
  const latestDay =
    leads
      .map(({ document }) => document.day)
      .sort()
      .at(-1) ?? river[0]?.day
  const [year = '', month = ''] = latestDay?.split('-') ?? []
  const { topics } = await currentPaper()
  const ofMonth = latestDay ? await readArchiveMonth(year, month) : []
  return (
    <div className="front">
      {leads.map(({ document, ...publication }, index) => (
        <Lead
          key={document.slug}
          digest={document}
          registry={registry}
          publication={publication}
          heading={index === 0 ? 'h1' : 'h2'}
          rank={index === 0 ? 'first' : 'further'}
          figures={index === 0 && balance && <BalanceStrip day={document.day} sides={balance.sides} />}
        />
      ))}
      {leads.length === 0 && (
        <PageHead
          kicker="No edition yet"
          title={river.length > 0 ? 'No digest has been printed yet' : 'Nothing has been printed yet'}
        >
          <p className="mt-4 max-w-measure text-lede">
            The first edition will stand here as soon as an editor lets it out.
          </p>
        </PageHead>
      )}
      {river.length > 0 && (
        <section aria-labelledby="earlier" className="border-ink border-t">
          <h2 id="earlier" className="sr-only">
            Earlier
          </h2>
          <River teasers={river.slice(0, EARLIER)} />
          {river.length > EARLIER && (
            <p className="small border-rule border-t py-3">
              <a href={addresses.archive()} className="underlined text-ink">
                Everything earlier is in the archive
              </a>
            </p>
          )}
        </section>
      )}
      {latestDay && (
        <section aria-labelledby="month" className="border-ink border-t pt-2">
          <h2 id="month" className="caps pb-3">
            <a href={addresses.archive(year, month)}>{formatDay(latestDay, 'month')}</a>
          </h2>
          <MonthStrip year={year} month={month} teasers={ofMonth} topics={topics} />
        </section>
      )}
    </div>
  )
}
