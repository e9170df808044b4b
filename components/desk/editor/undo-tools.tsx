'use client'

import { useEffect, useRef } from 'react'
import { Tool } from '../controls/tool'
import type { Timeline } from '../state/timeline'

interface Props {
  readonly timeline: Timeline
  readonly undo: () => void
  readonly redo: () => void
}

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

/**
 * Ctrl+Z and ⌘Z, with Shift or Ctrl+Y to redo, and the browser's own Undo menu, for the whole form. Fields that are not
 * part of the document keep the browser's undo.
 */
function useUndoKeys(undo: () => void, redo: () => void) {
  const latest = useRef({ undo, redo })
  useEffect(() => {
    latest.current = { undo, redo }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || isElsewhere(event.target)) return
      const key = event.key.toLowerCase()
      const back = key === 'z' && !event.shiftKey
      const forth = (key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey)
      if (!back && !forth) return
      event.preventDefault()
      latest.current[back ? 'undo' : 'redo']()
    }
    const input = (event: InputEvent) => {
      const back = event.inputType === 'historyUndo'
      if ((!back && event.inputType !== 'historyRedo') || isElsewhere(event.target)) return
      event.preventDefault()
      latest.current[back ? 'undo' : 'redo']()
    }
    window.addEventListener('keydown', press)
    window.addEventListener('beforeinput', input)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('beforeinput', input)
    }
  }, [])
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const field = target.closest('input, textarea, dialog')
  return field !== null && (field.closest('[data-no-edit]') !== null || !field.closest('[data-draft]'))
}
