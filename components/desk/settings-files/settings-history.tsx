import { addresses, type SettingsList } from '@/lib/addresses'
import type { HistoryEntry } from '@/lib/desk/settings-files/read'
import { Moment } from '../../ui/moment'
import { buttonClass } from '../controls/button'
import { type RestoreAction, RestoreForm } from './restore-form'

interface Props {
  readonly list: SettingsList
  readonly entries: readonly HistoryEntry[]
  readonly latest: number
  readonly isMore: boolean
  readonly timeZone: string
  readonly restore: RestoreAction
}

/** Who changed what and when, with the lines of the file that are different. */
export function SettingsHistory({ list, entries, latest, isMore, timeZone, restore }: Props) {
  const oldest = entries.at(-1)?.number
  return (
    <>
      {entries.length === 0 && <p className="small">There is no revision yet.</p>}
      <ol reversed className="border-t border-ink">
        {entries.map((entry) => (
          <li key={entry.number} className="grid gap-2 border-b border-rule py-3 font-sans text-small">
            <p className="wrap-anywhere">
              <strong>Revision {entry.number}</strong>
              {entry.isLatest && ' (latest)'}. {entry.change ?? 'Imported from the file'}.{' '}
              <span className="text-quiet">
                {entry.editorName ?? 'System'}, <Moment at={entry.at} timeZone={timeZone} />
              </span>
              {entry.reason && <q className="block font-italic italic">{entry.reason}</q>}
            </p>
            <details>
              <summary className="w-fit cursor-pointer underline decoration-rule underline-offset-4">
                What changed<span className="sr-only"> in revision {entry.number}</span>
              </summary>
              <ChangedLines lines={entry.lines} />
            </details>
            {!entry.isLatest && <RestoreForm list={list} number={entry.number} basedOn={latest} restore={restore} />}
          </li>
        ))}
      </ol>
      {isMore && oldest && (
        <p className="py-4">
          <a rel="next" href={addresses.settingsHistory(list, oldest)} className={buttonClass()}>
            Older
          </a>
        </p>
      )}
    </>
  )
}

function ChangedLines({ lines }: Pick<HistoryEntry, 'lines'>) {
  return (
    <ol className="mt-1 overflow-x-auto border-l-2 border-rule pl-2.5 font-mono text-small whitespace-pre-wrap wrap-anywhere">
      {lines.map((line, index) => {
        const text = line?.slice(1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never move.
          <li key={index}>
            {line === null ? (
              <span className="text-quiet">…</span>
            ) : line.startsWith('+') ? (
              <ins className="no-underline">+ {text}</ins>
            ) : line.startsWith('-') ? (
              <del className="text-pencil no-underline">− {text}</del>
            ) : (
              <span className="text-quiet">{`  ${text}`}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
