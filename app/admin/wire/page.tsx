import type { Metadata } from 'next'
import { MissingNotice } from '@/components/desk/wire/missing-notice'
import { RunList } from '@/components/desk/wire/run-list'
import { WireTopics } from '@/components/desk/wire/wire-topics'
import { WireWatch } from '@/components/desk/wire/wire-watch'
import { addresses } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { may } from '@/lib/desk'
import { readWire } from '@/lib/desk/wire'
import { environment } from '@/lib/env'
import { gatherNow } from './actions'

export const metadata: Metadata = { title: 'Wire' }

/** From feeds to drafts: topics and their feeds, and what each run did. */
export default async function WirePage() {
  const editor = await requireEditor()
  const { topics, faults, runs, missing } = await readWire(editor)
  const { timeZone } = environment()
  return (
    <>
      <h1 className="py-4 font-sans text-note font-semibold">Wire</h1>
      <MissingNotice missing={missing} isHere />
      {faults.length > 0 && (
        <section aria-label="Faults of feeds.yaml" className="mb-4 font-sans text-pencil text-small">
          <p>content/feeds.yaml cannot be used until this is fixed:</p>
          <ul className="list-disc pl-5">
            {faults.map(({ line, field, reason }) => (
              <li key={`${line} ${field} ${reason}`} className="wrap-anywhere">
                {line !== undefined && `Line ${line}: `}
                {field !== 'file' && `${field} `}
                {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {runs.some(({ state }) => state === 'running') && (
        <p className="small mb-4">
          A run is under way. <a href={addresses.wire()}>Reload</a>
          <WireWatch />
        </p>
      )}
      {faults.length === 0 && (
        <WireTopics topics={topics} timeZone={timeZone} gather={may(editor.role, 'gather') ? gatherNow : undefined} />
      )}
      <RunList runs={runs} timeZone={timeZone} />
    </>
  )
}
