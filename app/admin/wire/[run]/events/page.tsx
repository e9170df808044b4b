import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EventGroups } from '@/components/desk/wire/event-groups'
import { ItemsHead } from '@/components/desk/wire/items-head'
import { Moment } from '@/components/ui/moment'
import { requireEditor } from '@/lib/auth'
import { openItems } from '@/lib/desk/wire-items'
import { environment } from '@/lib/env'
import { counted } from '@/lib/words/counted'
import { changeGroups } from '../../item-actions'
import { itemsProblem } from '../../items-problem'

export const metadata: Metadata = { title: 'Events of a run' }

interface Props {
  readonly params: Promise<{ run: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The events that a run found: an editor moves their borders, and has a story drafted of a group. */
export default async function EventsPage({ params, searchParams }: Props) {
  const editor = await requireEditor()
  const gathered = await openItems(editor, (await params).run)
  if (!gathered) notFound()
  const { timeZone } = environment()
  const { groups, version, changedBy, changedAt } = gathered
  return (
    <>
      <ItemsHead gathered={gathered} page="events" problem={itemsProblem((await searchParams).problem)}>
        {groups.length === 0
          ? 'The run found no event that several outlets report.'
          : `${counted(groups.length, 'group')}. A group becomes one story; its first article gives the title.`}{' '}
        {version > 0 && changedAt && (
          <>
            Changed {version === 1 ? 'once' : `${version} times`}, last by {changedBy},{' '}
            <Moment at={changedAt} timeZone={timeZone} />.
          </>
        )}
      </ItemsHead>
      <EventGroups gathered={gathered} submission={randomUUID()} timeZone={timeZone} work={changeGroups} />
    </>
  )
}
