'use client'

import { Tool } from '../controls/tool'
import type { Timeline } from '../state/timeline'
import { useUndoKeys } from './use-undo-keys'

interface Props {
  readonly timeline: Timeline
  readonly undo: () => void
  readonly redo: () => void
}

/** Back and forth through what was done to the form, by button and by key. */
export function UndoTools({ timeline, undo, redo }: Props) {
  useUndoKeys(undo, redo)
  return (
    <span className="flex">
      <Tool label="Undo" aria-keyshortcuts="Control+Z Meta+Z" disabled={timeline.past.length === 0} onClick={undo}>
        ↶
      </Tool>
      <Tool
        label="Redo"
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        disabled={timeline.future.length === 0}
        onClick={redo}
      >
        ↷
      </Tool>
    </span>
  )
}
