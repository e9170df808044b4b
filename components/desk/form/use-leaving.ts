import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Change } from '../state/change'

/** Removes and restores parts and moves the focus. Buttons carry `data-leave` and `data-back` with the id. */
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
