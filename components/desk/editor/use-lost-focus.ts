import { useEffect, useRef } from 'react'
import type { EditorState } from '../state/editor-state'

/**
 * What had the focus may be gone after an act: the button that published is no longer there. Then one goes on where it
 * is said what happened.
 */
export function useLostFocus({ told, conflict, opened, busy }: EditorState): void {
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is an act that may have taken the focus away.
  useEffect(() => {
    // Whoever has just come to the page has lost nothing.
    if (isFirst.current) isFirst.current = false
    else if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-status]')?.focus({ preventScroll: true })
  }, [told, conflict, opened, busy])
}
