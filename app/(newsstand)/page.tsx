import type { Metadata } from 'next'
import { BalanceStrip } from '@/components/balance/balance-strip'
import { MonthStrip } from '@/components/calendar/month-strip'
import { Lead } from '@/components/digest/lead'
import { Seconds } from '@/components/digest/seconds'
import { MissingEditions } from '@/components/lists/missing-editions'
import { QuietTopics } from '@/components/lists/quiet-topics'
import { River } from '@/components/lists/river'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { readArchiveMonth } from '@/lib/newsstand'
import { readBalance } from '@/lib/newsstand/balance'
import { readFrontPage } from '@/lib/newsstand/front-page'
import { readMissingEditions } from '@/lib/newsstand/missing-editions'
import { readOutletRegistry } from '@/lib/newsstand/outlets'
import { formatDay } from '@/lib/words/day-text'
import { currentPaper } from './edition'
import { pageMetadata } from './page-metadata'

export const revalidate = 3600

export const generateMetadata = (): Metadata =>
  pageMetadata({
    path: addresses.front(),
    description: 'What each side reports about the same events, day by day, side by side, with every source linked.',
  })

export default async function FrontPage() {
  const { lead, seconds, briefs, earlier, quiet } = await readFrontPage()
  const [registry, balance] = [await readOutletRegistry(), lead && (await readBalance(lead))]
  const { today, latest } = await currentPaper()
  const [year = '', month = ''] = latest?.day.split('-') ?? []
  return (
    <div className="front">
      <MissingEditions editions={await readMissingEditions()} />
      {lead ? (
        <Lead
          digest={lead.document}
          registry={registry}
          publication={lead}
          heading="h1"
          figures={balance && <BalanceStrip day={lead.document.day} sides={balance.sides} />}
        />
      ) : (
        <PageHead kicker="No edition yet" title="No digest has been published yet">
          <p className="mt-4 max-w-measure text-lede">The first one will appear here once an editor publishes it.</p>
        </PageHead>
      )}
      <Seconds digests={seconds.map(({ document }) => document)} registry={registry} />
      {briefs.length > 0 && (
        <section aria-labelledby="also">
          <h2 id="also" className="rubric">
            Also in this edition
          </h2>
          <River teasers={briefs} />
        </section>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier" className="rubric">
            Earlier
          </h2>
          <River teasers={earlier} />
        </section>
      )}
      {quiet.length > 0 && (
        <section aria-labelledby="quiet">
          <h2 id="quiet" className="rubric">
            Other topics
          </h2>
          <QuietTopics topics={quiet} today={today} />
        </section>
      )}
      {latest && (
        <section aria-labelledby="month">
          <h2 id="month" className="rubric">
            <a href={addresses.archive(year, month)}>{formatDay(latest.day, 'month')} in the archive</a>
          </h2>
          <MonthStrip year={year} month={month} teasers={await readArchiveMonth(year, month)} />
        </section>
      )}
    </div>
  )
}
