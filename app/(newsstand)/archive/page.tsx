import type { Metadata } from 'next'
import { YearRow } from '@/components/calendar/year-row'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { readArchive } from '@/lib/newsstand'
import { pageMetadata } from '../page-metadata'

export const revalidate = 3600

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: 'Archive',
    path: addresses.archive(),
    description: 'Every digest and story, by year and month.',
  })

export default async function ArchivePage() {
  const years = await readArchive()
  return (
    <>
      <PageHead kicker="Every digest and story" title="Archive" />
      {years.length === 0 && <p className="border-ink border-t py-5 text-quiet">Nothing has been published yet.</p>}
      {years.map((year) => (
        <YearRow key={year.year} {...year} />
      ))}
    </>
  )
}
