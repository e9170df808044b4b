import { addresses, type SettingsList } from '@/lib/addresses'
import { Notice } from '../controls/notice'

interface Props {
  readonly list: SettingsList
  /** The heading of the page. */
  readonly title: string
  /** Names of files that changed in content/ and at the desk. */
  readonly conflicts: readonly string[]
  /** The revision that was just saved. */
  readonly saved?: number | undefined
  readonly isHistory?: boolean
}

const names: Readonly<Record<SettingsList, string>> = { topics: 'Topics', outlets: 'Outlets', feeds: 'Feeds' }

/** The head of every page of topics, outlets and feeds. */
export function SettingsHead({ list, title, conflicts, saved, isHistory = false }: Props) {
  return (
    <>
      <nav aria-label="Topics, outlets and feeds" className="flex flex-wrap gap-x-5 gap-y-1 pt-4 font-sans text-small">
        {(Object.keys(names) as SettingsList[]).map((each) => (
          <a
            key={each}
            href={addresses.settingsList(each)}
            aria-current={each === list && !isHistory ? 'true' : undefined}
            className="py-1 underline decoration-rule underline-offset-4 hover:decoration-ink aria-[current]:font-semibold aria-[current]:decoration-pencil aria-[current]:decoration-2"
          >
            {names[each]}
          </a>
        ))}
        <a
          href={addresses.settingsHistory(list)}
          aria-current={isHistory ? 'page' : undefined}
          className="py-1 underline decoration-rule underline-offset-4 hover:decoration-ink aria-[current]:font-semibold aria-[current]:decoration-pencil aria-[current]:decoration-2"
        >
          History of {names[list].toLowerCase()}
        </a>
      </nav>
      <h1 className="py-4 font-serif text-head font-[520] wrap-anywhere">{title}</h1>
      {saved !== undefined && (
        <div className="mb-4">
          <Notice look="good">
            Saved as revision {saved}. <code>npm run export</code> writes it to content/{list}.yaml.
          </Notice>
        </div>
      )}
      {conflicts.map((file) => (
        <div key={file} className="mb-4">
          <Notice look="pencil">
            content/{file} was changed, and so were the {file.replace('.yaml', '')} here: nothing of the file is used.
            Keep one of the two with <code>npm run sync -- --prefer file</code> or <code>--prefer desk</code>.
          </Notice>
        </div>
      ))}
    </>
  )
}
