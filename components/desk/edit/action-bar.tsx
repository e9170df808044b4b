'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '../frame/button'
import { inputClass } from '../frame/field'
import { ReleaseButtons } from '../release/release-buttons'
import type { Release } from './acts'
import type { Bench } from './bench'
import type { CopyAnswer } from './send-copy'
import { StatusLine } from './status-line'
import { UndoTools } from './undo-tools'
import { useSaveKey } from './use-save-key'

export interface Powers {
  /** May save this document's text as it stands. */
  readonly edit: boolean
  /** May publish, schedule and withdraw. */
  readonly release: boolean
}

interface Props {
  readonly bench: Bench
  readonly dirty: boolean
  /** What came of keeping the unsaved text on the server. */
  readonly kept: CopyAnswer['kind'] | undefined
  readonly powers: Powers
  readonly timeZone: string
  readonly save: (options: { release?: Release; reason?: string }) => void
  readonly undo: () => void
  readonly redo: () => void
  /** What came of the last save, where it has to be in sight. */
  readonly children: ReactNode
}

/** Save, and what becomes of it. Stays in sight while the sheet scrolls. */
export function ActionBar({ bench, dirty, kept, powers, timeZone, save, undo, redo, children }: Props) {
  const { revision } = bench.opened
  // A reason belongs to one revision: once that is saved, the field is empty again.
  const [given, give] = useState({ revision, text: '' })
  const reason = given.revision === revision ? given.text.trim() : ''
  const act = (release?: Release) => save({ ...(release ? { release } : {}), ...(reason ? { reason } : {}) })
  useSaveKey(() => powers.edit && act())
  return (
    <div className="sticky top-0 z-20 bg-paper">
      <div data-acts className="flex flex-wrap items-center gap-x-3 gap-y-2 border-y border-ink py-2">
        {powers.edit && (
          <Button
            look={dirty ? 'strong' : 'plain'}
            disabled={bench.busy}
            onClick={() => act()}
            aria-keyshortcuts="Control+S Meta+S"
          >
            Save
          </Button>
        )}
        {powers.release && <ReleaseButtons opened={bench.opened} timeZone={timeZone} busy={bench.busy} release={act} />}
        {powers.edit && (
          <label className="flex min-w-40 flex-1 items-center gap-2 font-sans text-small text-quiet">
            Reason
            <input
              value={given.revision === revision ? given.text : ''}
              maxLength={500}
              placeholder="optional, for the revision"
              onChange={(event) => give({ revision, text: event.target.value })}
              className={inputClass}
            />
          </label>
        )}
        {powers.edit && <UndoTools timeline={bench.timeline} undo={undo} redo={redo} />}
        <StatusLine bench={bench} dirty={dirty} kept={kept} />
      </div>
      <div className="max-h-[40vh] overflow-y-auto">{children}</div>
    </div>
  )
}
