import type { Metadata } from 'next'
import { cache } from 'react'
import { Neighbours } from '@/components/nearby/neighbours'
import { Withdrawal } from '@/components/record/withdrawal'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { readAround } from '@/lib/newsstand'
import { readWithdrawn, type WithdrawnDocument } from '@/lib/newsstand/corrections'

export const withdrawnAt = cache((kind: 'digest' | 'story', slug: string) => readWithdrawn(kind, slug))

/** Next has no status 410: server/front.ts sends it where it finds this mark. The title must not name the document. */
export const withdrawnMetadata: Metadata = {
  title: 'Withdrawn',
  robots: { index: false },
  other: { 'http-status': '410' },
}

export async function Withdrawn({ notice }: { notice: WithdrawnDocument }) {
  const { kind, how } = notice
  const { previous, next } = await readAround(notice)
  return (
    <>
      <PageHead
        kicker="Withdrawn"
        title={how === 'withdrawn' ? `This ${kind} was withdrawn` : `This ${kind} is no longer published`}
      >
        <p className="mt-4 max-w-measure text-lede">
          <Withdrawal notice={notice} timeZone={environment().timeZone} />
        </p>
        <p className="mt-4 max-w-measure">
          Its text is no longer public. All withdrawals are listed with the{' '}
          <a href={addresses.corrections()} className="underlined">
            corrections
          </a>
          .
        </p>
      </PageHead>
      <Neighbours previous={previous} next={next} />
    </>
  )
}
