import type { Metadata } from 'next'
import { SettingsHead } from '@/components/desk/settings-files/settings-head'
import { addresses } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { listDeskFeeds, listDeskTopics, listSettingsConflicts } from '@/lib/desk/settings-files/read'
import { counted } from '@/lib/words/counted'
import { type SettingsAsked, savedRevision } from '../topics/settings-page'

export const metadata: Metadata = { title: 'Feeds' }

export default async function FeedsPage({ searchParams }: SettingsAsked) {
  const editor = await requireEditor('publisher')
  const [topics, feeds] = [await listDeskTopics(editor), await listDeskFeeds(editor)]
  return (
    <>
      <SettingsHead
        list="feeds"
        title="Feeds"
        conflicts={await listSettingsConflicts(editor)}
        saved={await savedRevision(searchParams)}
      />
      <p className="small mb-4">
        How they do, and what was gathered from them, is on the{' '}
        <a href={addresses.wire()} className="underlined">
          wire
        </a>
        .
      </p>
      {topics.length === 0 && (
        <p className="small">
          There is no topic yet.{' '}
          <a href={addresses.settingsList('topics')} className="underlined">
            Add one first
          </a>
          .
        </p>
      )}
      <ul className="border-t border-ink font-sans text-small">
        {topics.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap gap-x-4 border-b border-rule py-2 wrap-anywhere">
            <a href={addresses.deskFeeds(id)} className="underlined font-semibold">
              {name}
            </a>
            <span className="text-quiet">{counted(feeds.get(id)?.length ?? 0, 'feed')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
