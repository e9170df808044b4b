import type { Metadata } from 'next'
import { ForeignText } from '@/components/text/foreign-text'
import { Moment } from '@/components/ui/moment'
import { PageHead } from '@/components/ui/page-head'
import { addresses, documentAddress } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { readCorrections } from '@/lib/newsstand/corrections'
import { pageMetadata } from '../page-metadata'

export const revalidate = 3600

const longestList = 500

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: 'Corrections',
    path: addresses.corrections(),
    description: 'What we had wrong, what is right, and when we said so: every correction, the newest first.',
    feed: { title: 'corrections', at: addresses.corrections },
  })

export default async function CorrectionsPage() {
  const { timeZone } = environment()
  const corrections = await readCorrections(longestList)
  return (
    <>
      <PageHead kicker="What we had wrong" title="Corrections">
        <p className="mt-3 max-w-measure text-lede">
          Each one also stands above the report it corrects, and in{' '}
          <a href={addresses.corrections('rss')} className="underlined">
            a feed of its own
          </a>
          .
        </p>
      </PageHead>
      {corrections.length === 0 && (
        <p className="border-ink border-t py-5 text-quiet">Nothing has been corrected yet.</p>
      )}
      <ul className="border-ink border-t empty:hidden">
        {corrections.map(({ of, at, note }) => (
          <li key={`${of.slug} ${at.toISOString()} ${note}`} className="index-row">
            <p className="small pt-0.5">
              <Moment at={at} timeZone={timeZone} />
            </p>
            <div>
              <p className="max-w-measure">
                <ForeignText text={note} />
              </p>
              <p className="mt-1.5 max-w-measure text-note text-quiet">
                In{' '}
                <a href={documentAddress(of)} className="underlined">
                  <ForeignText text={of.headline} />
                </a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
