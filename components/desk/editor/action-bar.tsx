'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../controls/button'
import { inputClass } from '../controls/field'
import type { Powers } from '../publish/publish-rights'
import { ReleaseButtons } from '../publish/release-buttons'
import { TakeBackButtons } from '../publish/take-back-buttons'
import type { PublishCommand } from '../state/actions'
import type { EditorState } from '../state/editor-state'
import type { CopyAnswer } from '../state/send-copy'
import type { Reason } from '../state/use-reason'
import { StatusLine } from './status-line'
import { UndoTools } from './undo-tools'

interface Props {
  readonly editing: EditorState
  readonly dirty: boolean
  readonly kept: CopyAnswer['kind'] | undefined
  readonly powers: Powers
  readonly editor: number
  readonly timeZone: string
  readonly save: (options?: { release?: PublishCommand; reason?: string }) => void
  readonly reason: Reason
  readonly undo: () => void
  readonly redo: () => void
  readonly children: ReactNode
}

export function ActionBar({
  editing,
  dirty,
  kept,
  powers,
  editor,
  timeZone,
  save,
  reason,
  undo,
  redo,
  children,
}: Props) {
  useSaveKey(() => powers.edit && save())
  const releaseWith = (release: PublishCommand, why?: string) => save({ release, ...(why ? { reason: why } : {}) })
  return (
    <div className="sticky top-0 z-20 bg-paper">
      <div data-acts className="flex flex-wrap items-center gap-x-3 gap-y-2 border-y border-ink py-2">
        {powers.edit && (
          <Button
            look={dirty ? 'strong' : 'plain'}
            busy={editing.busy}
            onClick={() => save()}
            aria-keyshortcuts="Control+S Meta+S"
          >
            Save
          </Button>
        )}
        <ReleaseButtons
          opened={editing.opened}
          powers={powers}
          editor={editor}
          timeZone={timeZone}
          busy={editing.busy}
          release={releaseWith}
        />
        {powers.edit && (
          <label className="flex min-w-40 flex-1 items-center gap-2 font-sans text-small text-quiet">
            Reason
            <input
              value={reason.text}
              maxLength={500}
              placeholder="optional, for the history"
              onChange={(event) => reason.give(event.target.value)}
              className={inputClass}
            />
          </label>
        )}
        {powers.edit && <UndoTools timeline={editing.timeline} undo={undo} redo={redo} />}
        <StatusLine editing={editing} dirty={dirty} kept={kept} />
        {powers.release && (
          <span className="ml-auto flex flex-wrap gap-x-3 gap-y-2">
            <TakeBackButtons state={editing.opened.state} busy={editing.busy} release={releaseWith} />
          </span>
        )}
      </div>
      <div className="max-h-[40vh] overflow-y-auto">{children}</div>
    </div>
  )
}

function useSaveKey(save: () => void) {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      if (!event.repeat) latest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
