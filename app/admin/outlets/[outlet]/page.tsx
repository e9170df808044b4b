import type { Metadata } from 'next'
import { EntryForm } from '@/components/desk/settings-files/entry-form'
import { RemoveForm } from '@/components/desk/settings-files/remove-form'
import { SettingsHead } from '@/components/desk/settings-files/settings-head'
import { addresses, readSegment } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { listSettingsConflicts } from '@/lib/desk/settings-files/read'
import { removeSettingsEntry, saveSettingsEntry } from '../../topics/actions'
import { openAll, type SettingsAsked, savedRevision } from '../../topics/settings-page'

export const metadata: Metadata = { title: 'Outlet' }

interface Props extends SettingsAsked {
  readonly params: Promise<{ readonly outlet: string }>
}

export default async function OutletPage({ params, searchParams }: Props) {
  const editor = await requireEditor('publisher')
  const id = readSegment((await params).outlet)
  const [entry] = await openAll(editor, [{ kind: 'outlet', outlet: id }] as const)
  return (
    <>
      <SettingsHead
        list="outlets"
        title={entry.typed.name ?? id}
        conflicts={await listSettingsConflicts(editor)}
        saved={await savedRevision(searchParams)}
      />
      <p className="small mb-4">
        Its id is <code>{id}</code>.{' '}
        <a href={addresses.outlet(id)} className="underlined">
          Its page
        </a>
        .
      </p>
      <div className="grid gap-6">
        <EntryForm entry={entry} save={saveSettingsEntry} button="Save outlet" />
        <RemoveForm entry={entry} remove={removeSettingsEntry} what="this outlet" />
      </div>
    </>
  )
}
