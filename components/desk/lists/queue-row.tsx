import { addresses, documentAddress } from '@/lib/addresses'
import type { Warning } from '@/lib/digest/document'
import { counted } from '@/lib/words/counted'
import { Day } from '../../ui/day'
import { Moment } from '../../ui/moment'
import { Stamp } from '../controls/stamp'
import { utcWords } from '../controls/utc'
import { PresenceMark } from '../live/presence-in-list'
import { ChooseRow } from './bulk-desk'
import { type QueueEntry, rowName } from './desk-row'

const fileWords = { present: undefined, none: undefined, conflict: 'File conflict', gone: 'File deleted' }

export function QueueRow({ row, timeZone }: { row: QueueEntry; timeZone: string }) {
  const marks = [foundWords(row), fileWords[row.file]].filter(Boolean).join(' · ')
  return (
    <li
      data-slug={row.slug}
      className="grid gap-x-5 gap-y-1 border-b border-rule py-3 md:grid-cols-[8.5rem_minmax(0,1fr)] lg:grid-cols-[8.5rem_minmax(0,1fr)_minmax(0,18.5rem)]"
    >
      <div className="flex items-start gap-2">
        <ChooseRow slug={row.slug} name={rowName(row)} />
        <Stamp state={row.state} corrected={row.corrected} />
      </div>
      <div className="min-w-0">
        <h3 className="font-serif text-[1.1875rem] leading-snug font-medium text-pretty wrap-anywhere">
          <a
            href={addresses.deskDocument(row.kind, row.slug)}
            className="decoration-1 underline-offset-3 hover:underline"
          >
            {row.headline || row.title}
          </a>
        </h3>
        <p className="font-sans text-small text-quiet wrap-anywhere">
          {row.topicName ?? 'Story'} · <Day day={row.day} style="medium" /> · {row.title}
        </p>
        <PresenceMark slug={row.slug} />
        {row.sentBack && (
          <p className="mt-0.5 border-l-2 border-pencil pl-2 font-sans text-small text-pencil wrap-anywhere">
            <strong className="font-semibold">Sent back{row.sentBack.by && ` by ${row.sentBack.by}`}</strong>,{' '}
            <Moment at={row.sentBack.at} timeZone={timeZone} />
            {row.sentBack.reason && `: “${row.sentBack.reason}”`}
          </p>
        )}
        {row.suggestedAt && (
          <p className="mt-0.5 font-sans text-small">
            <a
              href={addresses.deskSuggestion(row.kind, row.slug)}
              className="font-semibold text-pencil underline decoration-rule underline-offset-4"
            >
              Suggestion<span className="sr-only"> for {rowName(row)}</span>
            </a>{' '}
            beside it, <Moment at={row.suggestedAt} timeZone={timeZone} />
          </p>
        )}
        {marks && <p className="mt-0.5 font-sans text-small font-semibold text-pencil">{marks}</p>}
      </div>
      <div className="font-sans text-small text-quiet md:max-lg:col-start-2">
        {row.state === 'scheduled' && (
          <p className="text-ink">
            Publishes <Moment at={row.publishAt} timeZone={timeZone} />
            {timeZone !== 'UTC' && <span className="block text-quiet">{utcWords(row.publishAt)}</span>}
          </p>
        )}
        {row.handedIn && (
          <p className="text-ink">
            Submitted{row.handedIn.by && ` by ${row.handedIn.by}`}, <Moment at={row.handedIn.at} timeZone={timeZone} />
          </p>
        )}
        <p>
          Revision {row.revision}, <Moment at={row.savedAt} timeZone={timeZone} />
          {row.savedBy && `, ${row.savedBy}`}
        </p>
        <p className="flex flex-wrap gap-x-4">
          <a
            href={addresses.deskRevisions(row.kind, row.slug)}
            className="py-0.5 underline decoration-rule underline-offset-4"
          >
            History<span className="sr-only"> of {rowName(row)}</span>
          </a>
          {row.openNotes > 0 && (
            <a
              href={`${addresses.deskDocument(row.kind, row.slug)}#notes`}
              className="py-0.5 font-semibold text-pencil underline decoration-rule underline-offset-4"
            >
              {counted(row.openNotes, 'open note')}
              <span className="sr-only"> on {rowName(row)}</span>
            </a>
          )}
          {row.state === 'published' && (
            <a href={documentAddress(row)} className="py-0.5 underline decoration-rule underline-offset-4">
              View page<span className="sr-only"> of {rowName(row)}</span>
            </a>
          )}
        </p>
      </div>
    </li>
  )
}

function foundWords({ checklist, warnings }: QueueEntry): string | undefined {
  if (!checklist) return warningWords(warnings)
  const { blocks, warns, first } = checklist
  const counts = [blocks > 0 && `${blocks} to fix`, warns > 0 && counted(warns, 'warning')].filter(Boolean).join(', ')
  return `${counts}: ${first}`
}

/** The warning that weighs most, and how many there are besides, for a line of a list. */
function warningWords(warnings: readonly Warning[]): string | undefined {
  const first = warnings.find(({ holds }) => holds) ?? warnings[0]
  if (!first) return undefined
  const words = `${first.holds ? 'Held back: ' : 'Note: '}${first.message}`
  return warnings.length > 1 ? `${words} (and ${warnings.length - 1} more)` : words
}
