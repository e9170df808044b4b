import type { Metadata } from 'next'
import { SentenceMonths } from '@/components/record/sentence-months'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { readMachineRecord, sumOfRows } from '@/lib/newsstand/machine-record'
import { counted } from '@/lib/words/counted'
import { pageMetadata } from '../page-metadata'

export const revalidate = 3600

/** All of it is in the files. */
const longestTable = 300

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: 'The machine’s record',
    path: addresses.record(),
    description:
      'How many sentences of machine-made drafts were kept, reworded, struck or corrected, by month and model.',
  })

const figure = (count: number): string => count.toLocaleString('en-GB')

export default async function RecordPage() {
  const rows = await readMachineRecord()
  const { documents, drafted, kept, reworded, struck, corrected } = sumOfRows(rows)
  return (
    <>
      <PageHead kicker="How we work" title="The machine’s record">
        <p className="mt-3 max-w-measure text-lede">
          {rows.length === 0
            ? 'Nothing that a machine drafted is public yet.'
            : `Machines drafted ${counted(drafted, 'sentence')} for the ${counted(documents, 'text')} that are public now: ${figure(kept)} kept, ${figure(reworded)} reworded, ${figure(struck)} struck. ${counted(corrected, 'sentence')} changed after publication.`}
        </p>
        <p className="mt-3 max-w-measure text-quiet">
          A kept sentence is one that nobody changed; that alone does not mean that an editor examined it. Texts are
          counted in the month they report on, against the last draft of the machine. What is not public, or was begun
          by an editor, is not counted.
        </p>
        <p className="mt-3 text-note">
          All figures:{' '}
          <a href={addresses.record('sentences.csv')} className="underlined">
            CSV
          </a>
          ,{' '}
          <a href={addresses.record('sentences.json')} className="underlined">
            JSON
          </a>
          . A{' '}
          <a href={addresses.dayRecord()} className="underlined">
            record of the latest day
          </a>{' '}
          can be checked outside this site.
        </p>
      </PageHead>
      <SentenceMonths rows={rows.slice(0, longestTable)} />
      {rows.length > longestTable && <p className="pt-4 text-quiet">Earlier months are in the files.</p>}
    </>
  )
}
