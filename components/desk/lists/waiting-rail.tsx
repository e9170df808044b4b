import { addresses } from '@/lib/addresses'
import { cleanProse } from '@/lib/digest/clean-text'
import { shortened } from '@/lib/digest/shortened'
import { Day } from '../../ui/day'
import { Moment } from '../../ui/moment'
import { utcWords } from '../controls/utc'
import { queueAddress } from './desk-row'
import { Waiting, WaitingItem } from './waiting'

interface Line {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly headline: string
  readonly day: string
  readonly topicName: string | undefined
  readonly publishAt: Date
}

interface Lines {
  readonly lines: readonly Line[]
  readonly total: number
}

export interface WaitingRailProps {
  readonly mentions: {
    readonly notes: readonly {
      readonly kind: 'digest' | 'story'
      readonly slug: string
      readonly headline: string
      readonly thread: string
      readonly text: string
      readonly by: string
      readonly at: Date
      readonly unread: boolean
    }[]
    readonly open: number
    readonly unread: number
  }
  readonly halfEdited: {
    readonly copies: readonly {
      readonly line: Line
      readonly editorId: number
      readonly editorName: string
      readonly at: Date
    }[]
    readonly total: number
  }
  readonly due: Lines
  readonly conflicts: Lines
  readonly self: number
  readonly timeZone: string
}

export function WaitingRail({ mentions, halfEdited, due, conflicts, self, timeZone }: WaitingRailProps) {
  return (
    <aside aria-label="Also waiting" className="grid content-start gap-2">
      {mentions.open > 0 && (
        <Waiting
          id="waiting-notes"
          heading={`Notes to you (${mentions.open})`}
          urgent={mentions.unread > 0 ? `${mentions.unread} new` : undefined}
          all={rest(mentions.notes.length, mentions.open, queueAddress({ with: 'mentions' }))}
        >
          {mentions.notes.map(({ kind, slug, headline, thread, text, by, at, unread }) => (
            <WaitingItem
              key={`${thread} ${at.toISOString()}`}
              href={`${addresses.deskDocument(kind, slug)}#note-${thread}`}
              title={`“${shortened(cleanProse(text), 140)}”`}
            >
              {unread && <strong className="text-pencil">New. </strong>}
              {by}, <Moment at={at} timeZone={timeZone} />, on {headline}
            </WaitingItem>
          ))}
        </Waiting>
      )}
      {halfEdited.total > 0 && (
        <Waiting
          id="waiting-edited"
          heading={`Unsaved edits (${halfEdited.total})`}
          all={rest(halfEdited.copies.length, halfEdited.total, queueAddress({ with: 'edited' }))}
        >
          {halfEdited.copies.map(({ line, editorId, editorName, at }) => (
            <WaitingItem
              key={`${editorId} ${line.slug}`}
              href={addresses.deskDocument(line.kind, line.slug)}
              title={line.headline}
            >
              {line.topicName ?? 'Story'}, <Day day={line.day} style="medium" />,{' '}
              {editorId === self ? <strong className="text-pencil">yours</strong> : editorName}, not saved since{' '}
              <Moment at={at} timeZone={timeZone} />
            </WaitingItem>
          ))}
        </Waiting>
      )}
      {due.total > 0 && (
        <Waiting
          id="waiting-due"
          heading={`Publishing next (${due.total})`}
          all={rest(due.lines.length, due.total, queueAddress({ state: 'scheduled' }))}
        >
          {due.lines.map(({ kind, slug, headline, publishAt }) => (
            <WaitingItem key={slug} href={addresses.deskDocument(kind, slug)} title={headline}>
              <span className="text-ink">
                <Moment at={publishAt} timeZone={timeZone} />
              </span>
              {timeZone !== 'UTC' && <span className="block">{utcWords(publishAt)}</span>}
            </WaitingItem>
          ))}
        </Waiting>
      )}
      {conflicts.total > 0 && (
        <Waiting
          id="waiting-conflicts"
          heading={`File conflicts (${conflicts.total})`}
          all={rest(conflicts.lines.length, conflicts.total, queueAddress({ with: 'conflict' }))}
        >
          {conflicts.lines.map(({ kind, slug, headline }) => (
            <WaitingItem key={slug} href={addresses.deskDocument(kind, slug)} title={headline}>
              The file changed since the last import, and so did the text here. Run <code>npm run sync</code> with{' '}
              <code>--prefer file</code> or <code>--prefer desk</code>.
            </WaitingItem>
          ))}
        </Waiting>
      )}
    </aside>
  )
}

const rest = (shown: number, total: number, href: string) =>
  shown < total ? { href, words: `All ${total}` } : undefined
