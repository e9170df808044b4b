import type { ReactNode } from 'react'
import { Moment } from '../../ui/moment'
import type { Opened } from '../edit/opened'
import { ReleaseMoment } from './release-moment'
import { embargoOf, endOf, needsAnother } from './standing'

interface Props {
  readonly opened: Opened
  /** The id of who is editing. */
  readonly editor: number
  readonly timeZone: string
  /** What can be changed about it. */
  readonly children?: ReactNode
}

/** Where the document stands, what happens to it next and when, and who has to do something: in words. */
export function StandingLine({ opened, editor, timeZone, children }: Props) {
  const embargo = embargoOf(opened)
  const end = endOf(opened)
  const waits = opened.state !== 'published'
  // Else it is said with the schedule.
  const bindsLater = embargo && !(opened.state === 'scheduled' && +embargo === +opened.publishAt)
  return (
    <section
      aria-label="Where it stands"
      className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 pb-2 font-sans text-small"
    >
      <p className="max-w-[80ch]">
        <StateWords opened={opened} timeZone={timeZone} />
        {waits && bindsLater && (
          <>
            {' '}
            Under embargo until <ReleaseMoment at={embargo} timeZone={timeZone} />: not public before, whoever publishes
            it.
          </>
        )}
        {end && (
          <>
            {' '}
            Leaves the paper by itself on <ReleaseMoment at={end} timeZone={timeZone} />.
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
      if (handover?.act !== 'send-back') return <>A draft: nobody but the desk sees it.</>
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
          Handed in
          {handover?.act === 'submit' && (
            <>
              {' '}
              by {handover.by}, <Moment at={handover.at} timeZone={timeZone} />
              {handover.detail && `: “${handover.detail}”`}
            </>
          )}
          . A publisher publishes it or sends it back.
        </>
      )
    case 'scheduled':
      return (
        <>
          Publishes by itself on <ReleaseMoment at={publishAt} timeZone={timeZone} />
          {+(embargoOf(opened) ?? 0) === +publishAt
            ? ', when its embargo ends: not before, whoever publishes it.'
            : '.'}
        </>
      )
    case 'published':
      return <Corrected opened={opened} timeZone={timeZone} />
    case 'withdrawn':
      if (document.standing.withdrawn)
        return (
          <>
            Withdrawn <Moment at={document.standing.withdrawn} timeZone={timeZone} />: readers see a notice in its
            place, if they ever saw it.
          </>
        )
      return (
        <>
          Left the paper
          {document.standing.unpublishAt && (
            <>
              {' '}
              on <ReleaseMoment at={document.standing.unpublishAt} timeZone={timeZone} />
            </>
          )}
          , as planned: its page answers “not found”.
        </>
      )
  }
}

function Corrected({ opened, timeZone }: Pick<Props, 'opened' | 'timeZone'>) {
  const { corrections } = opened.document
  const last = corrections.at(-1)
  if (!last) return <>Readers see it.</>
  return (
    <>
      Readers see it, with {corrections.length === 1 ? 'a correction' : `${corrections.length} corrections`} of{' '}
      <Moment at={last.at} timeZone={timeZone} />.
    </>
  )
}

/** Who has to look, where the publication wants two people. */
function SecondWords({ opened, editor }: Pick<Props, 'opened' | 'editor'>) {
  const { twoPeople, lastEdit } = opened
  if (!twoPeople || !lastEdit?.by) return null
  if (needsAnother(opened, editor))
    return (
      <strong className="text-pencil">
        {' '}
        You changed the words last: another publisher has to look at them, and to publish or schedule it.
      </strong>
    )
  if (opened.state === 'scheduled') return null
  return <> {lastEdit.by} changed the words last: another publisher publishes or schedules it.</>
}
