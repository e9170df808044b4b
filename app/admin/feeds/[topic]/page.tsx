import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EntryForm } from '@/components/desk/settings-files/entry-form'
import { RemoveForm } from '@/components/desk/settings-files/remove-form'
import { SettingsHead } from '@/components/desk/settings-files/settings-head'
import { ForeignText } from '@/components/text/foreign-text'
import { addresses, readSegment } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { type DeskFeed, listDeskFeeds, listDeskTopics, listSettingsConflicts } from '@/lib/desk/settings-files/read'
import { removeSettingsEntry, saveSettingsEntry } from '../../topics/actions'
import { openAll, type SettingsAsked, savedRevision } from '../../topics/settings-page'

export const metadata: Metadata = { title: 'Feeds of a topic' }

interface Props extends SettingsAsked {
  readonly params: Promise<{ readonly topic: string }>
}

/** The feeds of one topic, side by side, and how it is gathered. */
export default async function TopicFeedsPage({ params, searchParams }: Props) {
  const editor = await requireEditor('publisher')
  const id = readSegment((await params).topic)
  const topic = (await listDeskTopics(editor)).find((each) => each.id === id)
  if (!topic) notFound()
  const feeds = (await listDeskFeeds(editor)).get(id)
  const [entry] = await openAll(editor, [{ kind: 'topic-feeds', topic: id, ...(!feeds && { isNew: true }) }] as const)
  const fresh = await openAll(
    editor,
    feeds ? topic.perspectives.map((side) => ({ kind: 'feed' as const, topic: id, side: side.id })) : [],
  )
  return (
    <>
      <SettingsHead
        list="feeds"
        title={`Feeds of ${topic.name}`}
        conflicts={await listSettingsConflicts(editor)}
        saved={await savedRevision(searchParams)}
      />
      {!feeds && <p className="small mb-4">This topic has no feeds yet. Each side needs one to begin with.</p>}
      <div className="grid gap-8">
        {feeds && (
          <div className="grid gap-8 md:grid-cols-2">
            {topic.perspectives.map((side, index) => {
              const form = fresh[index]
              return (
                <section key={side.id} aria-labelledby={`feeds-${side.id}`} className="grid content-start gap-4">
                  <h2 id={`feeds-${side.id}`} className="font-serif text-head font-[520]">
                    {side.name}
                  </h2>
                  <FeedList topic={id} feeds={feeds.filter((feed) => feed.side === side.id)} />
                  {form && (
                    <details className="font-sans text-small">
                      <summary className="w-fit cursor-pointer py-0.5 underline decoration-rule underline-offset-4">
                        Add a feed<span className="sr-only"> of {side.name}</span>
                      </summary>
                      <div className="mt-3">
                        <EntryForm entry={form} save={saveSettingsEntry} button="Add feed" />
                      </div>
                    </details>
                  )}
                </section>
              )
            })}
          </div>
        )}
        <section aria-labelledby="gathering" className="grid gap-4 border-t border-ink pt-4">
          <h2 id="gathering" className="font-serif text-head font-[520]">
            {feeds ? 'How it is gathered' : 'First feeds, and how it is gathered'}
          </h2>
          <EntryForm entry={entry} save={saveSettingsEntry} button={feeds ? 'Save' : 'Add feeds'} />
          {feeds && (
            <RemoveForm
              entry={entry}
              remove={removeSettingsEntry}
              what="all feeds of this topic"
              note="It is not gathered any more then."
            />
          )}
        </section>
      </div>
    </>
  )
}

function FeedList({ topic, feeds }: { readonly topic: string; readonly feeds: readonly DeskFeed[] }) {
  return (
    <ul className="border-t border-ink font-sans text-small">
      {feeds.map(({ side, place, name, isSearch, outlet }) => (
        <li key={place} className="border-b border-rule py-1.5 wrap-anywhere">
          <a href={addresses.deskFeed(topic, side, place)} className="underlined">
            <ForeignText text={name} />
          </a>
          <span className="block text-quiet">{isSearch ? 'Google News search' : (outlet ?? 'Feed')}</span>
        </li>
      ))}
    </ul>
  )
}
