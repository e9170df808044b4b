import type { Metadata } from 'next'
import { EntryForm } from '@/components/desk/settings-files/entry-form'
import { SettingsHead } from '@/components/desk/settings-files/settings-head'
import { addresses } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { listDeskFeeds, listDeskTopics, listSettingsConflicts } from '@/lib/desk/settings-files/read'
import { counted } from '@/lib/words/counted'
import { saveSettingsEntry } from './actions'
import { openAll, type SettingsAsked, savedRevision } from './settings-page'

export const metadata: Metadata = { title: 'Topics' }

/** The topics with their sides, and the form for another one. */
export default async function TopicsPage({ searchParams }: SettingsAsked) {
  const editor = await requireEditor('publisher')
  const [topics, feeds] = [await listDeskTopics(editor), await listDeskFeeds(editor)]
  const [fresh] = await openAll(editor, [{ kind: 'topic' }] as const)
  return (
    <>
      <SettingsHead
        list="topics"
        title="Topics"
        conflicts={await listSettingsConflicts(editor)}
        saved={await savedRevision(searchParams)}
      />
      {topics.length === 0 && <p className="small mb-4">There is no topic yet.</p>}
      <ul className="border-t border-ink font-sans text-small">
        {topics.map(({ id, name, perspectives }) => (
          <li key={id} className="grid gap-x-5 border-b border-rule py-2 wrap-anywhere md:grid-cols-3">
            <a href={addresses.deskTopic(id)} className="underlined font-semibold">
              {name}
            </a>
            <span>{perspectives.map((side) => side.name).join(', ')}</span>
            <a href={addresses.deskFeeds(id)} className="underlined w-fit">
              {counted(feeds.get(id)?.length ?? 0, 'feed')}
              <span className="sr-only"> of {name}</span>
            </a>
          </li>
        ))}
      </ul>
      <section aria-labelledby="new" className="mt-8">
        <h2 id="new" className="mb-3 font-serif text-head font-[520]">
          Add a topic
        </h2>
        <EntryForm entry={fresh} save={saveSettingsEntry} button="Add topic" />
      </section>
    </>
  )
}
