import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MonthAlmanac } from '@/components/calendar/month-almanac'
import { OlderNewer } from '@/components/calendar/older-newer'
import { IndexList } from '@/components/lists/index-list'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { countedByKind } from '@/lib/words/counted'
import { formatDay, monthName } from '@/lib/words/day-text'
import { currentPaper } from '../../../edition'
import { pageMetadata } from '../../../page-metadata'
import { archiveMonth } from '../../archive-pages'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ year: string; month: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month } = await params
  const published = await archiveMonth(year, month)
  if (!published) notFound()
  const name = formatDay(`${year}-${month}-01`, 'month')
  return pageMetadata({
    title: `Archive, ${name}`,
    description: `${countedByKind(published)} published in ${name}, day by day.`,
    path: addresses.archive(year, month),
  })
}

export default async function ArchiveMonthPage({ params }: Props) {
  const { year, month } = await params
  const published = await archiveMonth(year, month)
  if (!published) notFound()
  const { teasers, before, after } = published
  const { topics } = await currentPaper()
  return (
    <>
      <PageHead
        kicker={
          <>
            <a href={addresses.archive()}>Archive</a> · <a href={addresses.archive(year)}>{year}</a>
          </>
        }
        title={`${monthName(month)} ${year}`}
      >
        <p className="small mt-2">{countedByKind(published)}</p>
      </PageHead>
      <div className="month-spread">
        <MonthAlmanac year={year} month={month} teasers={teasers} topics={topics} />
        <IndexList teasers={teasers} heading="h2" showTopic anchored />
      </div>
      <OlderNewer older={monthLink(before)} newer={monthLink(after)} />
    </>
  )
}

function monthLink(shelf: string | undefined) {
  const [year, month] = shelf?.split('-') ?? []
  return shelf && { href: addresses.archive(year, month), label: formatDay(`${shelf}-01`, 'month') }
}
