import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RunReportView } from '@/components/desk/wire/run-report-view'
import { countsOf, outcomeOf, starterOf } from '@/components/desk/wire/run-words'
import { WireWatch } from '@/components/desk/wire/wire-watch'
import { Moment } from '@/components/ui/moment'
import { addresses } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { openRun } from '@/lib/desk/wire'
import { environment } from '@/lib/env'

export const metadata: Metadata = { title: 'Run' }

interface Props {
  readonly params: Promise<{ run: string }>
}

/** What one run read, chose and left out. */
export default async function RunPage({ params }: Props) {
  const editor = await requireEditor()
  const opened = await openRun(editor, (await params).run)
  if (!opened) notFound()
  const { run, report, slug, stories } = opened
  const { timeZone } = environment()
  return (
    <>
      <h1 className="pt-4 pb-1 font-serif text-head font-[520]">
        {run.topicName}, {run.day}: {outcomeOf(run)}
      </h1>
      {run.state === 'running' && <WireWatch />}
      <div className="font-sans text-small">
        <p className="text-quiet">
          Started {starterOf(run)}, <Moment at={run.startedAt} timeZone={timeZone} />
          {countsOf(run) && `. ${countsOf(run)}`}
        </p>
        {run.reason && <p className="text-pencil">{run.reason}</p>}
        <p className="mt-1 flex flex-wrap gap-x-4">
          {slug && (
            <a href={addresses.deskDocument('digest', slug)} className="underlined">
              Open the document
            </a>
          )}
          {run.hasItems && (
            <>
              <a href={addresses.wireItems(run.id)} className="underlined">
                Make a draft of chosen articles
              </a>
              <a href={addresses.wireEvents(run.id)} className="underlined">
                Events, to move their borders
              </a>
            </>
          )}
          <a href={addresses.wire()} className="underlined">
            All runs
          </a>
        </p>
      </div>
      {report ? (
        <RunReportView report={report} stories={stories} />
      ) : (
        <p className="small mt-4">{run.state === 'running' ? 'It is not done yet.' : 'There is no report of it.'}</p>
      )}
    </>
  )
}
