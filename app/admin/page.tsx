import { FilterForm } from '@/components/desk/list/filter-form'
import { Pager } from '@/components/desk/list/pager'
import { Queue } from '@/components/desk/list/queue'
import { StateCounts } from '@/components/desk/list/state-counts'
import { requireEditor } from '@/lib/auth'
import { listDesk } from '@/lib/desk'
import { environment } from '@/lib/env'
import { deskQuery } from './desk-query'

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DeskPage({ searchParams }: Props) {
  const editor = await requireEditor()
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
      <Queue rows={list.rows} timeZone={environment().timeZone} />
      <Pager query={query} page={list.page} pages={list.pages} />
    </>
  )
}
