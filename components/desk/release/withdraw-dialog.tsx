'use client'

import type { RefObject } from 'react'
import { Button } from '../frame/button'
import { Dialog } from '../frame/dialog'

/** Before something readers can see is taken away from them. */
export function WithdrawDialog({
  dialog,
  onWithdraw,
}: {
  dialog: RefObject<HTMLDialogElement | null>
  onWithdraw: () => void
}) {
  return (
    <Dialog dialog={dialog} heading="Withdraw it from the paper?">
      <form method="dialog" className="grid gap-4 font-sans text-small" onSubmit={onWithdraw}>
        <p>
          At once its page answers “not found”, and it leaves every list and feed. It stays in the archive, with all its
          revisions, and can be published again.
        </p>
        <div className="flex gap-3">
          <Button type="submit" look="pencil">
            Withdraw now
          </Button>
          <Button onClick={() => dialog.current?.close()}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
