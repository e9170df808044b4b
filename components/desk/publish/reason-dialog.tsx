'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ButtonLook } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { DialogButtons } from '../controls/dialog-buttons'
import { ReasonField } from '../controls/reason-field'

interface Props {
  readonly heading: string
  readonly label: string
  readonly hint: string
  readonly act: string
  readonly look?: ButtonLook
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

export function ReasonDialog({ heading, label, hint, act, look = 'strong', onReason, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <Dialog dialog={dialog} heading={heading} onClose={onClose}>
      <form method="dialog" className="grid gap-4 font-sans text-small" onSubmit={() => onReason(reason.trim())}>
        {children}
        <ReasonField label={label} hint={hint} value={reason} onChange={setReason} rows={3} />
        <DialogButtons dialog={dialog} look={look} disabled={reason.trim() === ''}>
          {act}
        </DialogButtons>
      </form>
    </Dialog>
  )
}
