'use client'

import { useEffect, useRef } from 'react'
import { Dialog } from './dialog'
import { DialogButtons } from './dialog-buttons'

interface Props {
  readonly heading: string
  readonly words: string
  readonly act: string
  readonly onSure: () => void
  readonly onClose: () => void
}

export function SureDialog({ heading, words, act, onSure, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <Dialog dialog={dialog} heading={heading} onClose={onClose}>
      <form method="dialog" className="grid gap-4 font-sans text-small" onSubmit={onSure}>
        <p>{words}</p>
        <DialogButtons dialog={dialog} look="pencil">
          {act}
        </DialogButtons>
      </form>
    </Dialog>
  )
}
