import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MonthMiniature } from '@/components/calendar/month-miniature'
import { OlderNewer } from '@/components/calendar/older-newer'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { readArchiveMonth } from '@/lib/newsstand'
import { countedByKind } from '@/lib/words/counted'
import { currentPaper } from '../../edition'
import { pageMetadata } from '../../page-metadata'
import { archiveYear, months } from '../archive-pages'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ year: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shelf = await archiveYear((await params).year)
  if (!shelf) notFound()
  const { year } = shelf
  return pageMetadata({
    title: `Archive, ${year}`,
    description: `${countedByKind(shelf)} published in ${year}, month by month.`,
    path: addresses.archive(year),
  })
}

export default async function ArchiveYearPage({ params }: Props) {
  const shelf = await archiveYear((await params).year)
  if (!shelf) notFound()
  const { year, before, after } = shelf
  const { today } = await currentPaper()
  const published = new Set(shelf.months.map(({ month }) => month))
  const pages = await Promise.all(
    months.map(async (month) => ({ month, teasers: published.has(month) ? await readArchiveMonth(year, month) : [] })),
  )
  return (
    <>
      <PageHead kicker={<a href={addresses.archive()}>Archive</a>} title={year}>
        <p className="small mt-2">{countedByKind(shelf)}</p>
      </PageHead>
      <div className="grid gap-x-[calc(2*var(--spacing-gap))] sm:grid-cols-2 lg:grid-cols-4">
        {pages.map(({ month, teasers }) => (
          <MonthMiniature key={month} year={year} month={month} teasers={teasers} today={today} />
        ))}
      </div>
      <OlderNewer
        older={before && { href: addresses.archive(before), label: before }}
        newer={after && { href: addresses.archive(after), label: after }}
      />
    </>
  )
}
