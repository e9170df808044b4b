import { BulkDesk } from '@/components/desk/bulk/bulk-desk'
import { LeftOutNotice } from '@/components/desk/left-out/left-out-notice'
import { FilterForm } from '@/components/desk/list/filter-form'
import { Pager } from '@/components/desk/list/pager'
import { Queue } from '@/components/desk/list/queue'
import { StateCounts } from '@/components/desk/list/state-counts'
import { MorningRail } from '@/components/desk/morning/morning-rail'
import { PresenceWatch } from '@/components/desk/presence/presence-in-list'
import { requireEditor } from '@/lib/auth'
import { type DeskRow, listDesk, may } from '@/lib/desk'
import { readLeftOut } from '@/lib/desk/left-out'
import { readMorning } from '@/lib/desk/morning'
import { othersEverywhere } from '@/lib/desk/presence'
import { environment } from '@/lib/env'
import { deskQuery } from './desk-query'
import { openDocuments } from './presence/others'
import { releaseInBulk } from './queue/actions'

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The queue: everything there is, what waits first; and beside it, until it is narrowed, what else waits. */
export default async function DeskPage({ searchParams }: Props) {
  const editor = await requireEditor()
  const now = new Date()
  const query = deskQuery(await searchParams)
  const { timeZone } = environment()
  const list = await listDesk(editor, query, now)
  const queue = <Queue rows={list.rows} timeZone={timeZone} />
  const opens = Object.keys(query).length === 0
  return (
    <>
      <h1 className="sr-only">The desk</h1>
      <LeftOutNotice documents={await readLeftOut(editor)} timeZone={environment().timeZone} />
      <FilterForm query={query} topics={list.topics} />
      <StateCounts counts={list.counts} query={query} />
      <div className={opens ? 'grid gap-x-8 xl:has-[aside>*]:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]' : ''}>
        {opens && (
          <div className="has-[aside>*]:mt-6 xl:order-2">
            <MorningRail {...(await readMorning(editor, now))} self={editor.id} timeZone={timeZone} />
          </div>
        )}
        <div className="min-w-0">
          {list.rows.length === 0 && (
            <p className="py-8 text-lede text-quiet">Nothing here{query.query ? ' with these words' : ''}.</p>
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

const bulkRow = ({ kind, slug, title, headline, revision }: DeskRow) => ({
  ...{ kind, slug, revision },
  headline: headline || title,
})
