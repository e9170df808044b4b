import { FilterForm } from '@/components/desk/list/filter-form'
import { Pager } from '@/components/desk/list/pager'
import { Queue } from '@/components/desk/list/queue'
import { StateCounts } from '@/components/desk/list/state-counts'
import { PresenceWatch } from '@/components/desk/presence/presence-in-list'
import { requireEditor } from '@/lib/auth'
import { listDesk } from '@/lib/desk'
import { othersEverywhere } from '@/lib/desk/presence'
import { environment } from '@/lib/env'
import { deskQuery } from './desk-query'
import { openDocuments } from './presence/others'

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DeskPage({ searchParams }: Props) {
  const editor = await requireEditor()
  const now = new Date()
  const query = deskQuery(await searchParams)
  const list = await listDesk(editor, query)
  return (
    <>
      <h1 className="sr-only">The desk</h1>
      <FilterForm query={query} topics={list.topics} />
      <StateCounts counts={list.counts} query={query} />
      {list.rows.length === 0 && (
        <p className="py-8 text-lede text-quiet">Nothing here{query.query ? ' with these words' : ''}.</p>
      )}
      <PresenceWatch open={openDocuments(await othersEverywhere(editor, now), now)}>
        <Queue rows={list.rows} timeZone={environment().timeZone} />
      </PresenceWatch>
      <Pager query={query} page={list.page} pages={list.pages} />
    </>
  )
}
