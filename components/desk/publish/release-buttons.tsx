'use client'

import { useState } from 'react'
import { Button } from '../controls/button'
import type { PublishCommand } from '../state/actions'
import type { Opened } from '../state/opened-document'
import { ClockDialog } from './clock-dialog'
import { embargoOf, needsAnother, type Powers } from './publish-rights'

interface Props {
  readonly opened: Opened
  readonly powers: Powers
  readonly editor: number
  readonly timeZone: string
  readonly busy: boolean
  readonly release: (release: PublishCommand) => void
}

/** Unsaved text is saved in the same revision. */
export function ReleaseButtons({ opened, powers, editor, timeZone, busy, release }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const { state } = opened
  const embargo = embargoOf(opened)
  const mayLetOut = powers.release && state !== 'published' && !needsAnother(opened, editor)

  return (
    <>
      {mayLetOut && !(embargo && state === 'scheduled') && (
        <Button
          look="strong"
          busy={busy}
          onClick={() => release({ kind: 'publish' })}
          data-primary
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {embargo ? 'Publish when the embargo ends' : publishWords[state]}
        </Button>
      )}
      {mayLetOut && (
        <Button busy={busy} onClick={() => setIsAsking(true)}>
          {state === 'scheduled' ? 'Reschedule' : 'Schedule'}
        </Button>
      )}
      {state === 'draft' && powers.edit && (
        <Button look={mayLetOut ? 'plain' : 'strong'} busy={busy} onClick={() => release({ kind: 'submit' })}>
          Submit for review
        </Button>
      )}
      {isAsking && (
        <ClockDialog
          id="publish-at"
          heading={state === 'scheduled' ? 'Reschedule publication' : 'Schedule publication'}
          label="Publish at"
          act={state === 'scheduled' ? 'Reschedule' : 'Schedule'}
          timeZone={timeZone}
          start={opened.publishAt}
          onChoose={(at) => release({ kind: 'schedule', ...at })}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  )
}

const publishWords: Record<Opened['state'], string> = {
  draft: 'Publish',
  review: 'Publish',
  scheduled: 'Publish now',
  published: 'Publish',
  withdrawn: 'Publish again',
}
