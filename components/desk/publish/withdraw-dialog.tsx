'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Dialog } from '../controls/dialog'
import { DialogButtons } from '../controls/dialog-buttons'
import { Field, inputClass } from '../controls/field'

interface Props {
  readonly onWithdraw: (reason: string | undefined) => void
  readonly onClose: () => void
}

const longestReason = 500

export function WithdrawDialog({ onWithdraw, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const id = useId()
  const [reason, setReason] = useState('')
  return (
    <Dialog dialog={dialog} heading="Withdraw it?" onClose={onClose}>
      <form
        method="dialog"
        className="grid gap-4 font-sans text-small"
        onSubmit={() => onWithdraw(reason.trim() || undefined)}
      >
        <p>
          Readers can no longer see it: it is removed from every page, list and feed at once, and its preview links end.
          If readers have seen it, a dated notice takes its place and is listed with the corrections. It is kept here
          with its whole history, and can be published again.
        </p>
        <Field id={id} label="Public reason" hint="Optional. Readers see it in the notice.">
          <textarea
            id={id}
            rows={2}
            maxLength={longestReason}
            value={reason}
            aria-describedby={`${id}-note`}
            onChange={(event) => setReason(event.target.value)}
            className={inputClass}
          />
        </Field>
        <DialogButtons dialog={dialog} look="pencil">
          Withdraw now
        </DialogButtons>
      </form>
    </Dialog>
  )
}
