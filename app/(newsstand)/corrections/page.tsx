import type { Metadata } from 'next'
import { Withdrawal } from '@/components/record/withdrawal'
import { ForeignText } from '@/components/text/foreign-text'
import { Moment } from '@/components/ui/moment'
import { PageHead } from '@/components/ui/page-head'
import { addresses, documentAddress } from '@/lib/addresses'
import { environment } from '@/lib/env'
import {
  type ListedCorrection,
  readCorrections,
  readWithdrawals,
  type WithdrawnDocument,
} from '@/lib/newsstand/corrections'
import { pageMetadata } from '../page-metadata'

export const revalidate = 3600

const longestList = 500

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: 'Corrections',
    path: addresses.corrections(),
    description: 'Every correction we have made and every digest or story we have withdrawn, newest first.',
    feed: { title: 'corrections', at: addresses.corrections },
  })

export default async function CorrectionsPage() {
  const { timeZone } = environment()
  const corrections = (await readCorrections(longestList)).map((correction) => ({ at: correction.at, correction }))
  const withdrawals = (await readWithdrawals(longestList)).map((withdrawal) => ({ at: withdrawal.at, withdrawal }))
  const entries = [...corrections, ...withdrawals].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  return (
    <>
      <PageHead kicker="What we got wrong" title="Corrections">
        <p className="mt-3 max-w-measure text-lede">
          Every correction we have made and every digest or story we have withdrawn, newest first. A correction also
          appears at the top of the text it corrects. Follow them in{' '}
          <a href={addresses.corrections('rss')} className="underlined">
            a feed of their own
          </a>
          .
        </p>
      </PageHead>
      {entries.length === 0 && <p className="border-ink border-t py-5 text-quiet">Nothing has been corrected yet.</p>}
      <ul className="border-ink border-t empty:hidden">
        {entries.slice(0, longestList).map((entry) => (
          <li key={keyOf(entry)} className="index-row">
            <p className="small">
              <Moment at={entry.at} timeZone={timeZone} />
            </p>
            {'correction' in entry ? (
              <CorrectionEntry correction={entry.correction} />
            ) : (
              <WithdrawalEntry withdrawal={entry.withdrawal} timeZone={timeZone} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

type Entry = { readonly correction: ListedCorrection } | { readonly withdrawal: WithdrawnDocument }

const keyOf = (entry: Entry): string =>
  'correction' in entry
    ? `${entry.correction.of.slug} ${entry.correction.at.toISOString()} ${entry.correction.nth}`
    : `withdrawn ${entry.withdrawal.slug}`

function CorrectionEntry({ correction: { of, note } }: { correction: ListedCorrection }) {
  return (
    <div className="max-w-measure">
      <p>
        <ForeignText text={note} />
      </p>
      <p className="mt-1.5 text-note text-quiet">
        In{' '}
        <a href={documentAddress(of)} className="underlined">
          <ForeignText text={of.headline} />
        </a>
      </p>
    </div>
  )
}

/** Only a digest is linked: a story's address contains words of its title. */
function WithdrawalEntry({ withdrawal, timeZone }: { withdrawal: WithdrawnDocument; timeZone: string }) {
  return (
    <div className="max-w-measure">
      <p>
        <Withdrawal notice={withdrawal} timeZone={timeZone} />
      </p>
      {withdrawal.kind === 'digest' && (
        <p className="mt-1.5 text-note text-quiet">
          <a href={documentAddress(withdrawal)} className="underlined">
            Its notice
          </a>
        </p>
      )}
    </div>
  )
}
