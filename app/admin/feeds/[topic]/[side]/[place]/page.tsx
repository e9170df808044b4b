import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EntryForm } from '@/components/desk/settings-files/entry-form'
import { RemoveForm } from '@/components/desk/settings-files/remove-form'
import { SettingsHead } from '@/components/desk/settings-files/settings-head'
import { addresses, readNumber, readSegment } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { listDeskTopics, listSettingsConflicts } from '@/lib/desk/settings-files/read'
import { removeSettingsEntry, saveSettingsEntry } from '../../../../topics/actions'
import { openAll } from '../../../../topics/settings-page'

export const metadata: Metadata = { title: 'Feed' }

interface Props {
  readonly params: Promise<{ readonly topic: string; readonly side: string; readonly place: string }>
}

export default async function FeedPage({ params }: Props) {
  const editor = await requireEditor('publisher')
  const given = await params
  const [id, side, number] = [readSegment(given.topic), readSegment(given.side), readNumber(given.place)]
  const topic = (await listDeskTopics(editor)).find((each) => each.id === id)
  if (!topic || Number.isNaN(number)) notFound()
  const [entry] = await openAll(editor, [{ kind: 'feed', topic: id, side, place: number - 1 }] as const)
  const sideName = topic.perspectives.find((each) => each.id === side)?.name ?? side
  return (
    <>
      <SettingsHead
        list="feeds"
        title={`Feed ${number} of ${sideName}`}
        conflicts={await listSettingsConflicts(editor)}
      />
      <p className="small mb-4">
        <a href={addresses.deskFeeds(id)} className="underlined">
          All feeds of {topic.name}
        </a>
      </p>
      <div className="grid gap-6">
        <EntryForm entry={entry} save={saveSettingsEntry} button="Save feed" />
        <RemoveForm
          entry={entry}
          remove={removeSettingsEntry}
          what="this feed"
          note="Drafts and digests that were made of it stay as they are."
        />
      </div>
    </>
  )
}
