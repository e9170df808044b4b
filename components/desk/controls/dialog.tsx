'use client'

import { type ReactNode, type RefObject, useId } from 'react'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly heading: string
  readonly onClose?: () => void
  readonly children: ReactNode
}

/** Opened by `showModal()`: the browser traps the focus and handles Escape. */
export function Dialog({ dialog, heading, onClose, children }: Props) {
  const id = useId()
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] border-2 border-ink bg-paper p-5 text-ink backdrop:bg-[rgb(0_0_0/0.5)]"
    >
      <h2 id={id} className="mb-3 font-sans text-note font-semibold">
        {heading}
      </h2>
      {children}
    </dialog>
  )
}
