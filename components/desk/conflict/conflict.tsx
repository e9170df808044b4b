'use client'

import { useEffect, useRef } from 'react'
import { Moment } from '../../ui/moment'
import type { Draft } from '../draft/draft'
import type { Conflicting } from '../edit/bench'
import type { FileRead } from '../file/use-file'
import { Button } from '../frame/button'
import { Notice } from '../frame/notice'
import { partsOf } from './compared-parts'
import { ComparedTable } from './compared-table'

interface Props {
  readonly conflict: Conflicting
  readonly mine: Draft
  /** Their file, where mine is one: nothing while it is being read. */
  readonly theirFile: FileRead | undefined
  readonly timeZone: string
  readonly busy: boolean
  readonly continueFromTheirs: () => void
  readonly saveMine: () => void
}

/** Somebody saved first: nothing of mine was written, and both texts lie here side by side. */
export function Conflict({ conflict, mine, theirFile, timeZone, busy, continueFromTheirs, saveMine }: Props) {
  const { latest, opened, basedOn } = conflict
  const parts = partsOf(opened.document, mine, theirFile)
  const section = useRef<HTMLElement>(null)
  // What had the focus, and the place in the sheet, are gone: start where it is said what happened.
  useEffect(() => section.current?.focus(), [])
  return (
    <section ref={section} tabIndex={-1} aria-label="Conflict" className="scroll-mt-16 py-4 outline-none">
      <Notice look="pencil" urgent>
        <p>
          <strong>Somebody else saved first. Nothing of yours was written.</strong> Your text is based on revision{' '}
          {basedOn}; revision {latest.number} was saved by {latest.by}, <Moment at={latest.at} timeZone={timeZone} />
          {latest.reason && ` (${latest.reason})`}.
        </p>
      </Notice>
      <div className="flex flex-wrap gap-3 py-3">
        <Button look="strong" onClick={continueFromTheirs} disabled={busy}>
          Continue from theirs
        </Button>
        <Button look="pencil" onClick={saveMine} disabled={busy}>
          Save mine over theirs
        </Button>
        <p className="basis-full font-sans text-small text-quiet">
          Continue from theirs: the form takes revision {latest.number}, your text stays at hand beside it. Save mine
          over theirs: your text becomes revision {latest.number + 1}; theirs stays in the history.
        </p>
      </div>
      {!parts && <p className="font-sans text-small">{theirFile?.problem ?? 'Their file is being read.'}</p>}
      {parts?.length === 0 && <p className="font-sans text-small">The two texts say the same.</p>}
      {parts?.map((part) => (
        <ComparedTable key={part.name} part={part} theirs={latest.number} />
      ))}
    </section>
  )
}
