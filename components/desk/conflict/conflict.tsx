'use client'

import { useEffect, useRef } from 'react'
import { Moment } from '../../ui/moment'
import { partsOf } from '../compare/compared-parts'
import { Button } from '../controls/button'
import { Notice } from '../controls/notice'
import type { Draft } from '../state/draft'
import type { Conflicting } from '../state/editor-state'
import type { FileRead } from '../state/use-file'
import { ComparedTable } from './compared-table'

interface Props {
  readonly conflict: Conflicting
  readonly mine: Draft
  /** Undefined while loading. */
  readonly theirFile: FileRead | undefined
  readonly timeZone: string
  readonly busy: boolean
  readonly continueFromTheirs: () => void
  /** Undefined if theirs is public and this editor may not change it. */
  readonly saveMine: (() => void) | undefined
}

export function Conflict({ conflict, mine, theirFile, timeZone, busy, continueFromTheirs, saveMine }: Props) {
  const { latest, opened, basedOn } = conflict
  const parts = partsOf(opened.document, mine, theirFile)
  const section = useRef<HTMLElement>(null)
  // The focused field is gone, so focus the explanation.
  useEffect(() => section.current?.focus(), [])
  return (
    <section ref={section} tabIndex={-1} aria-label="Conflict" className="scroll-mt-16 py-4 outline-none">
      <Notice look="pencil" urgent>
        <p>
          <strong>There is a newer revision. Nothing of yours was saved.</strong> Your text is based on revision{' '}
          {basedOn}; revision {latest.number} was saved by {latest.by}, <Moment at={latest.at} timeZone={timeZone} />
          {latest.reason && ` (${latest.reason})`}.
        </p>
      </Notice>
      <div className="flex flex-wrap gap-3 py-3">
        <Button look="strong" onClick={continueFromTheirs} busy={busy}>
          Continue from theirs
        </Button>
        {saveMine && (
          <Button look="pencil" onClick={saveMine} busy={busy}>
            Save mine over theirs
          </Button>
        )}
        <p className="basis-full font-sans text-small text-quiet">
          Continue from theirs: the form takes revision {latest.number}, and your text is shown beside it.{' '}
          {saveMine
            ? `Save mine over theirs: your text becomes revision ${latest.number + 1}; theirs stays in the history.`
            : 'It is published by now, so only a publisher can save your text over it.'}
        </p>
      </div>
      {!parts && <p className="font-sans text-small">{theirFile?.problem ?? 'Loading their file…'}</p>}
      {parts?.length === 0 && <p className="font-sans text-small">Both texts are the same.</p>}
      {parts?.map((part) => (
        <ComparedTable key={part.name} part={part} theirs={latest.number} />
      ))}
    </section>
  )
}
