import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SettingsHead } from '@/components/desk/settings-files/settings-head'
import { SettingsHistory } from '@/components/desk/settings-files/settings-history'
import { readNumber, type SettingsList } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { listSettingsConflicts, readSettingsHistory } from '@/lib/desk/settings-files/read'
import { environment } from '@/lib/env'
import { restoreSettingsFile } from '../../topics/actions'
import { type SettingsAsked, savedRevision } from '../../topics/settings-page'

export const metadata: Metadata = { title: 'History' }

interface Props extends SettingsAsked {
  readonly params: Promise<{ readonly list: string }>
}

const lists: Readonly<Record<string, SettingsList>> = { topics: 'topics', outlets: 'outlets', feeds: 'feeds' }

/** Every revision of topics, outlets or feeds: who, what, when, and the way back. */
export default async function SettingsHistoryPage({ params, searchParams }: Props) {
  const editor = await requireEditor('publisher')
  const { list: asked } = await params
  const list = Object.hasOwn(lists, asked) ? lists[asked] : undefined
  if (!list) notFound()
  const before = readNumber(String((await searchParams).before ?? ''))
  const history = await readSettingsHistory(editor, `${list}.yaml`, Number.isNaN(before) ? undefined : before)
  return (
    <>
      <SettingsHead
        list={list}
        title={`History of ${list}`}
        conflicts={await listSettingsConflicts(editor)}
        saved={await savedRevision(searchParams)}
        isHistory
      />
      <SettingsHistory list={list} {...history} timeZone={environment().timeZone} restore={restoreSettingsFile} />
    </>
  )
}
