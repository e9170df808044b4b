import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EntryForm } from '@/components/desk/settings-files/entry-form'
import { RemoveForm } from '@/components/desk/settings-files/remove-form'
import { SettingsHead } from '@/components/desk/settings-files/settings-head'
import { addresses, readSegment } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { listDeskTopics, listSettingsConflicts } from '@/lib/desk/settings-files/read'
import { removeSettingsEntry, saveSettingsEntry } from '../actions'
import { openAll, type SettingsAsked, savedRevision } from '../settings-page'

export const metadata: Metadata = { title: 'Topic' }

interface Props extends SettingsAsked {
  readonly params: Promise<{ readonly topic: string }>
}

/** One topic, and its sides. */
export default async function TopicPage({ params, searchParams }: Props) {
  const editor = await requireEditor('publisher')
  const id = readSegment((await params).topic)
  const topic = (await listDeskTopics(editor)).find((each) => each.id === id)
  if (!topic) notFound()
  const [entry, fresh] = await openAll(editor, [
    { kind: 'topic', topic: id },
    { kind: 'side', topic: id },
  ] as const)
  const sides = await openAll(
    editor,
    topic.perspectives.map((side) => ({ kind: 'side' as const, topic: id, side: side.id })),
  )
  return (
    <>
      <SettingsHead
        list="topics"
        title={topic.name}
        conflicts={await listSettingsConflicts(editor)}
        saved={await savedRevision(searchParams)}
      />
      <p className="small mb-4">
        Its id is <code>{id}</code>.{' '}
        <a href={addresses.topic(id)} className="underlined">
          Its page
        </a>
        ,{' '}
        <a href={addresses.deskFeeds(id)} className="underlined">
          its feeds
        </a>
        .
      </p>
      <div className="grid gap-8">
        <section aria-label="The topic" className="grid gap-4 border-t border-ink pt-4">
          <EntryForm entry={entry} save={saveSettingsEntry} button="Save topic" />
          <RemoveForm entry={entry} remove={removeSettingsEntry} what="this topic" />
        </section>
        {topic.perspectives.map((side, index) => {
          const open = sides[index]
          return (
            open && (
              <section
                key={side.id}
                aria-labelledby={`side-${side.id}`}
                className="grid gap-4 border-t border-ink pt-4"
              >
                <h2 id={`side-${side.id}`} className="font-serif text-head font-[520]">
                  Side <code>{side.id}</code>
                </h2>
                <EntryForm entry={open} save={saveSettingsEntry} button="Save side" />
                <RemoveForm
                  entry={open}
                  remove={removeSettingsEntry}
                  what="this side"
                  note="No digest has articles of it. Its feeds are removed with it."
                />
              </section>
            )
          )
        })}
        <section aria-labelledby="new-side" className="border-t border-ink pt-4">
          <h2 id="new-side" className="mb-3 font-serif text-head font-[520]">
            Add a side
          </h2>
          <EntryForm entry={fresh} save={saveSettingsEntry} button="Add side" />
        </section>
      </div>
    </>
  )
}
