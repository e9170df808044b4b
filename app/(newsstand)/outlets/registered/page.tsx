import type { Metadata } from 'next'
import { RegisteredTable } from '@/components/outlets/registered-table'
import { RegistryHistory } from '@/components/outlets/registry-history'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { readRegisteredOutlets } from '@/lib/newsstand/registered-outlets'
import { counted } from '@/lib/words/counted'
import { pageMetadata } from '../../page-metadata'

export const revalidate = 3600

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: 'The list of outlets',
    path: addresses.registeredOutlets(),
    description: 'Every outlet we have recorded: its country, its owner, the evidence for both, and what changed when.',
  })

export default async function RegisteredOutletsPage() {
  const { timeZone } = environment()
  const { outlets, history, isShortened } = await readRegisteredOutlets()
  const owned = outlets.filter(({ owner }) => owner).length
  return (
    <>
      <PageHead kicker={<a href={addresses.outlets()}>Outlets</a>} title="The list of outlets">
        <p className="mt-3 max-w-measure text-quiet">
          We have recorded {counted(outlets.length, 'outlet')}, with the country of each and a link as evidence. Owners
          are recorded for {owned} of them, where it is publicly known who owns or controls the outlet; for the others
          we say so and do not guess. None of this is a rating.
        </p>
      </PageHead>
      <section aria-labelledby="recorded" className="pb-6">
        <h2 id="recorded" className="rubric">
          What is recorded
        </h2>
        {outlets.length > 0 ? (
          <RegisteredTable outlets={outlets} />
        ) : (
          <p className="py-4">No outlet is recorded yet.</p>
        )}
      </section>
      <section aria-labelledby="changes" className="pb-6">
        <h2 id="changes" className="rubric">
          What changed
        </h2>
        <RegistryHistory history={history} isShortened={isShortened} timeZone={timeZone} />
      </section>
    </>
  )
}
