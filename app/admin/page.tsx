import type { Metadata } from 'next'
import { cache } from 'react'
import { BulkDesk } from '@/components/desk/lists/bulk-desk'
import { rowName } from '@/components/desk/lists/desk-row'
import { FeedFailureNotice } from '@/components/desk/lists/feed-failure-notice'
import { FilterForm } from '@/components/desk/lists/filter-form'
import { Pager } from '@/components/desk/lists/pager'
import { Queue } from '@/components/desk/lists/queue'
import { RefusedFiles } from '@/components/desk/lists/refused-files'
import { StateCounts } from '@/components/desk/lists/state-counts'
import { WaitingRail } from '@/components/desk/lists/waiting-rail'
import { PresenceWatch } from '@/components/desk/live/presence-in-list'
import { QueueWatch } from '@/components/desk/live/queue-watch'
import { MissingNotice } from '@/components/desk/wire/missing-notice'
import { currentEditor, requireEditor } from '@/lib/auth'
import { type DeskRow, type Editor, listDesk, may, readRefusedFiles } from '@/lib/desk'
import { lastEvent } from '@/lib/desk/events/events'
import { readFeedFailures } from '@/lib/desk/feed-failures'
import { readMorning } from '@/lib/desk/morning'
import { othersEverywhere } from '@/lib/desk/presence'
import { readTally } from '@/lib/desk/tally'
import { readMissing } from '@/lib/desk/wire'
import { environment } from '@/lib/env'
import { deskQuery } from './desk-query'
import { openDocuments } from './presence/others'
import { releaseInBulk } from './queue/actions'

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

const tallyOf = cache((editor: Editor) => readTally(editor))

export async function generateMetadata(): Promise<Metadata> {
  const editor = await currentEditor()
  if (!editor) return {}
  const { waiting } = await tallyOf(editor)
  // A layout's title template does not apply to the page beside it.
  const desk = `Desk · ${environment().publicationName}`
  return { title: { absolute: `${waiting > 0 ? `(${waiting}) ` : ''}Queue · ${desk}` } }
}

export default async function DeskPage({ searchParams }: Props) {
  const editor = await requireEditor()
  const now = new Date()
  const query = deskQuery(await searchParams)
  const { timeZone } = environment()
  // Before anything is read, so that no event in between is missed.
  const after = await lastEvent(editor)
  const list = await listDesk(editor, query, now)
  const queue = <Queue rows={list.rows} timeZone={timeZone} />
  const opens = Object.keys(query).length === 0
  return (
    <>
      <h1 className="sr-only">Queue</h1>
      <QueueWatch editor={editor.id} after={after} />
      <MissingNotice missing={await readMissing(editor, now)} />
      <RefusedFiles {...(await readRefusedFiles(editor))} timeZone={timeZone} />
      <FeedFailureNotice documents={await readFeedFailures(editor)} timeZone={timeZone} />
      <FilterForm query={query} topics={list.topics} />
      <StateCounts counts={list.counts} tally={await tallyOf(editor)} query={query} />
      <div className={opens ? 'grid gap-x-8 xl:has-[aside>*]:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]' : ''}>
        {opens && (
          <div className="has-[aside>*]:mt-6 xl:order-2">
            <WaitingRail {...(await readMorning(editor, now))} self={editor.id} timeZone={timeZone} />
          </div>
        )}
        <div className="min-w-0">
          {list.rows.length === 0 && (
            <p className="py-8 text-lede text-quiet">{opens ? 'There is nothing yet.' : 'No documents match.'}</p>
          )}
          <PresenceWatch open={openDocuments(await othersEverywhere(editor, now), now)}>
            {may(editor.role, 'publish') ? (
              <BulkDesk rows={list.rows.map(bulkRow)} doInBulk={releaseInBulk} timeZone={timeZone}>
                {queue}
              </BulkDesk>
            ) : (
              queue
            )}
          </PresenceWatch>
          <Pager query={query} page={list.page} pages={list.pages} />
        </div>
      </div>
    </>
  )
}

const bulkRow = (row: DeskRow) => ({ kind: row.kind, slug: row.slug, revision: row.revision, name: rowName(row) })
