import { useCallback, useRef } from 'react'

/** Where the focus goes in a row: a place in its text, or one of its tools. */
export type CaretTarget = number | 'up' | 'down' | 'suggested'

/** Keeps the focus where the editor works while rows appear, go and change places. */
export interface Caret {
  /** After the next change, the focus belongs to this line. */
  readonly goTo: (id: string, spot: CaretTarget) => void
  /** Called by each row when it has been drawn. */
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

/** At the end of the list a tool is switched off; then its opposite is the one at hand. */
function focusTool(row: HTMLElement, tool: 'up' | 'down') {
  const buttons = [tool, 'up', 'down'].map((name) => row.querySelector<HTMLElement>(`[data-tool=${name}]:enabled`))
  buttons.find((button) => button !== null)?.focus()
}

/** The next suggestion, so that several are confirmed one after the other; the text where none is left. */
function focusSuggestion(row: HTMLElement) {
  const next = row.querySelector<HTMLElement>('[data-tool=suggested]')
  ;(next ?? row.querySelector('textarea'))?.focus()
}
