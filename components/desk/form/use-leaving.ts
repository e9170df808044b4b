import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Change } from '../state/change'

/**
 * Leaves parts out and puts them back, and keeps the focus where the editor works: at the next that can be left out, at
 * the way back where there is none, and at what was put back. Buttons carry `data-leave` and `data-back` with the id.
 */
export function useLeaving(place: RefObject<HTMLElement | null>, change: (change: Change) => void) {
  const buttons = () => [...(place.current?.querySelectorAll<HTMLElement>('[data-leave]') ?? [])]
  const focus = (button: HTMLElement | undefined | null) => button?.focus()
  return {
    leave(id: string) {
      const index = buttons().findIndex(({ dataset }) => dataset.leave === id)
      flushSync(() => change({ kind: 'leave-out', id }))
      const rest = buttons()
      focus(rest[index] ?? rest.at(-1) ?? place.current?.querySelector<HTMLElement>('[data-back]'))
    },
    putBack(id: string) {
      flushSync(() => change({ kind: 'put-back', id }))
      focus(buttons().find(({ dataset }) => dataset.leave === id))
    },
  }
}
