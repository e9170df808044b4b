import { useEffect, useRef } from 'react'
import type { EditorState } from '../state/editor-state'

/** An action may remove the button that had the focus. The focus then moves to the status line. */
export function useLostFocus({ told, conflict, opened, busy }: EditorState): void {
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is an act that may have taken the focus away.
  useEffect(() => {
    // On the first render nothing has lost the focus.
    if (isFirst.current) isFirst.current = false
    else if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-status]')?.focus({ preventScroll: true })
  }, [told, conflict, opened, busy])
}
