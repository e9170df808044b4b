'use client'

import type { RefObject } from 'react'
import { Dialog } from '../frame/dialog'
import { DialogActs } from '../frame/dialog-acts'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly heading: string
  readonly words: string
  /** On the button that does it. */
  readonly act: string
  readonly onSure: () => void
}

/** Before something is done that readers, or somebody outside, will notice at once. */
export function SureDialog({ dialog, heading, words, act, onSure }: Props) {
  return (
    <Dialog dialog={dialog} heading={heading}>
      <form method="dialog" className="grid gap-4 font-sans text-small" onSubmit={onSure}>
        <p>{words}</p>
        <DialogActs dialog={dialog} look="pencil">
          {act}
        </DialogActs>
      </form>
    </Dialog>
  )
}
