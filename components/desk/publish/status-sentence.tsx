import type { ReactNode } from 'react'
import { formatMoment } from '@/lib/words/day-text'
import { Moment } from '../../ui/moment'
import { utcWords } from '../controls/utc'
import type { Opened } from '../state/opened-document'
import { embargoOf, endOf, needsAnother } from './publish-rights'

interface Props {
  readonly opened: Opened
  readonly editor: number
  readonly timeZone: string
  readonly children?: ReactNode
}

/** The publication status in words: what happens next and when, and who has to act. */
export function StatusSentence({ opened, editor, timeZone, children }: Props) {
  const embargo = embargoOf(opened)
  const end = endOf(opened)
  const waits = opened.state !== 'published'
  // Otherwise the schedule's sentence says it.
  const bindsLater = embargo && !(opened.state === 'scheduled' && +embargo === +opened.publishAt)
  return (
    <section aria-label="Status" className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 pb-2 font-sans text-small">
      <p className="max-w-[80ch]">
        <StateWords opened={opened} timeZone={timeZone} />
        {waits && bindsLater && (
          <>
            {' '}
            Under embargo until <ReleaseMoment at={embargo} timeZone={timeZone} />: it cannot be published before then.
          </>
        )}
        {end && (
          <>
            {' '}
            Will be unpublished on <ReleaseMoment at={end} timeZone={timeZone} />.
          </>
        )}
        {waits && <SecondWords opened={opened} editor={editor} />}
      </p>
      {children}
    </section>
  )
}

function StateWords({ opened, timeZone }: Pick<Props, 'opened' | 'timeZone'>) {
  const { state, document, handover, publishAt } = opened
  switch (state) {
    case 'draft':
      if (handover?.act !== 'send-back') return <>Draft. Only editors can see it.</>
      return (
        <>
          <strong className="text-pencil">Sent back by {handover.by ?? 'somebody'}</strong>,{' '}
          <Moment at={handover.at} timeZone={timeZone} />
          {handover.detail ? `: “${handover.detail}”` : '.'}
        </>
      )
    case 'review':
      return (
        <>
          Submitted
          {handover?.act === 'submit' && (
            <>
              {' '}
              by {handover.by}, <Moment at={handover.at} timeZone={timeZone} />
              {handover.detail && `: “${handover.detail}”`}
            </>
          )}
          . A publisher can publish it or send it back.
        </>
      )
    case 'scheduled':
      return (
        <>
          Will be published on <ReleaseMoment at={publishAt} timeZone={timeZone} />
          {+(embargoOf(opened) ?? 0) === +publishAt
            ? ', when its embargo ends; it cannot be published before then.'
            : '.'}
        </>
      )
    case 'published':
      return <Corrected opened={opened} timeZone={timeZone} />
    case 'withdrawn':
      if (document.standing.withdrawn)
        return (
          <>
            Withdrawn <Moment at={document.standing.withdrawn} timeZone={timeZone} />. Readers who saw it find a notice
            in its place.
          </>
        )
      return (
        <>
          Unpublished
          {document.standing.unpublishAt && (
            <>
              {' '}
              on <ReleaseMoment at={document.standing.unpublishAt} timeZone={timeZone} />
            </>
          )}
          , as scheduled. Readers cannot see it.
        </>
      )
  }
}

function Corrected({ opened, timeZone }: Pick<Props, 'opened' | 'timeZone'>) {
  const { corrections } = opened.document
  const last = corrections.at(-1)
  if (!last) return <>Published. Readers can see it.</>
  return (
    <>
      Published. Readers can see it, with{' '}
      {corrections.length === 1 ? 'a correction of' : `${corrections.length} corrections, the last of`}{' '}
      <Moment at={last.at} timeZone={timeZone} />.
    </>
  )
}

function SecondWords({ opened, editor }: Pick<Props, 'opened' | 'editor'>) {
  const { twoPeople, lastEdit } = opened
  if (!twoPeople || !lastEdit?.by) return null
  if (needsAnother(opened, editor))
    return (
      <strong className="text-pencil">
        {' '}
        You changed the text last: another publisher has to check it, and publish or schedule it.
      </strong>
    )
  if (opened.state === 'scheduled') return null
  return <> {lastEdit.by} changed the text last: another publisher has to publish or schedule it.</>
}

function ReleaseMoment({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    <time dateTime={at.toISOString()} className="font-semibold">
      <span className="whitespace-nowrap">{formatMoment(at, timeZone)}</span>
      {timeZone !== 'UTC' && ' '}
      {timeZone !== 'UTC' && <span className="whitespace-nowrap">({utcWords(at)})</span>}
    </time>
  )
}
