import type { Metadata } from 'next'
import { EntryForm } from '@/components/desk/settings-files/entry-form'
import { SettingsHead } from '@/components/desk/settings-files/settings-head'
import { ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { listDeskOutlets, listSettingsConflicts } from '@/lib/desk/settings-files/read'
import { hostIn } from '@/lib/digest/outlets/outlet-name'
import { counted } from '@/lib/words/counted'
import { saveSettingsEntry } from '../topics/actions'
import { openAll, type SettingsAsked, savedRevision } from '../topics/settings-page'

export const metadata: Metadata = { title: 'Outlets' }

/** The registered outlets, those that are cited and not registered, and the form for another one. */
export default async function OutletsPage({ searchParams }: SettingsAsked) {
  const editor = await requireEditor('publisher')
  const { outlets, unregistered } = await listDeskOutlets(editor)
  const [fresh] = await openAll(editor, [{ kind: 'outlet' }] as const)
  const { name } = await searchParams
  const asked = typeof name === 'string' ? name.slice(0, 200) : ''
  const host = hostIn(asked)
  return (
    <>
      <SettingsHead
        list="outlets"
        title="Outlets"
        conflicts={await listSettingsConflicts(editor)}
        saved={await savedRevision(searchParams)}
      />
      <div className="grid gap-8 lg:grid-cols-2">
        <section aria-labelledby="registered">
          <h2 id="registered" className="mb-2 font-sans text-note font-semibold">
            {counted(outlets.length, 'registered outlet')}
          </h2>
          <ul className="border-t border-ink font-sans text-small">
            {outlets.map((outlet) => (
              <li key={outlet.id} className="flex flex-wrap gap-x-4 border-b border-rule py-1.5 wrap-anywhere">
                <a href={addresses.deskOutlet(outlet.id)} className="underlined font-semibold">
                  <ForeignText text={outlet.name} />
                </a>
                <span className="text-quiet">
                  {[outlet.country ?? 'country unknown', outlet.kind].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <div className="grid content-start gap-8">
          {unregistered.length > 0 && (
            <section aria-labelledby="unregistered">
              <h2 id="unregistered" className="mb-2 font-sans text-note font-semibold">
                Cited, but not registered
              </h2>
              <ul className="border-t border-ink font-sans text-small">
                {unregistered.map((each) => (
                  <li key={each.name} className="flex flex-wrap gap-x-4 border-b border-rule py-1.5 wrap-anywhere">
                    <ForeignText text={each.name} />
                    <span className="text-quiet">{counted(each.documents, 'document')}</span>
                    <a href={addresses.newOutlet(each.name)} className="underlined ml-auto">
                      Register<span className="sr-only">: {each.name}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="new">
            <h2 id="new" className="mb-3 font-serif text-head font-[520]">
              Add an outlet
            </h2>
            <EntryForm
              entry={fresh}
              save={saveSettingsEntry}
              button="Add outlet"
              prefilled={{ ...(asked && { name: asked }), ...(host && { hosts: host }) }}
            />
          </section>
        </div>
      </div>
    </>
  )
}
