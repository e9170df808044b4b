'use client'

import { type ReactNode, type RefObject, useId, useState } from 'react'
import { Button, type ButtonLook } from '../frame/button'
import { Dialog } from '../frame/dialog'
import { Field, inputClass } from '../frame/field'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly heading: string
  /** What the reason is: `What is missing`. */
  readonly label: string
  /** Who reads it. */
  readonly hint: string
  /** On the button that does it. */
  readonly act: string
  readonly look?: ButtonLook
  readonly onReason: (reason: string) => void
  readonly children?: ReactNode
}

/** Before something is done that others will ask about: why. */
export function ReasonDialog({ dialog, heading, label, hint, act, look = 'strong', onReason, children }: Props) {
  const id = useId()
  const [reason, setReason] = useState('')
  return (
    <Dialog dialog={dialog} heading={heading}>
      <form method="dialog" className="grid gap-4 font-sans text-small" onSubmit={() => onReason(reason.trim())}>
        {children}
        <Field id={id} label={label} hint={hint}>
          <textarea
            id={id}
            required
            rows={3}
            maxLength={500}
            value={reason}
            aria-describedby={`${id}-note`}
            onChange={(event) => setReason(event.target.value)}
            className={inputClass}
          />
        </Field>
        <div className="flex gap-3">
          <Button type="submit" look={look} disabled={reason.trim() === ''}>
            {act}
          </Button>
          <Button onClick={() => dialog.current?.close()}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
