import { useCallback, useRef } from 'react'

export type CaretTarget = number | 'up' | 'down' | 'suggested'

/** Keeps the focus while rows are added, removed or moved. */
export interface Caret {
  readonly goTo: (id: string, spot: CaretTarget) => void
  readonly claim: (id: string, row: HTMLElement | null) => void
}

export function useCaret(): Caret {
  const wanted = useRef<{ id: string; spot: CaretTarget }>(undefined)
  const goTo = useCallback((id: string, spot: CaretTarget) => {
    wanted.current = { id, spot }
  }, [])
  const claim = useCallback((id: string, row: HTMLElement | null) => {
    if (!row || wanted.current?.id !== id) return
    const { spot } = wanted.current
    wanted.current = undefined
    if (typeof spot === 'number') focusText(row, spot)
    else if (spot === 'suggested') focusSuggestion(row)
    else focusTool(row, spot)
  }, [])
  return { goTo, claim }
}

function focusText(row: HTMLElement, at: number) {
  const area = row.querySelector('textarea')
  area?.focus()
  area?.setSelectionRange(at, at)
}

/** At the end of the list one button is disabled; focus its opposite. */
function focusTool(row: HTMLElement, tool: 'up' | 'down') {
  const buttons = [tool, 'up', 'down'].map((name) => row.querySelector<HTMLElement>(`[data-tool=${name}]:enabled`))
  buttons.find((button) => button !== null)?.focus()
}

/** Focus the next suggestion, or the text if none is left. */
function focusSuggestion(row: HTMLElement) {
  const next = row.querySelector<HTMLElement>('[data-tool=suggested]')
  ;(next ?? row.querySelector('textarea'))?.focus()
}
