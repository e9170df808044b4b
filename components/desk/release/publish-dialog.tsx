'use client'

import { type RefObject, useState } from 'react'
import type { Warning } from '@/lib/digest/warning'
import { Button } from '../frame/button'
import { Dialog } from '../frame/dialog'
import { WarningList } from '../frame/warning-list'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly warnings: readonly Warning[]
  readonly onPublish: () => void
}

/** Before a document with warnings is published: each of them, and the editor's word that they were looked at. */
export function PublishDialog({ dialog, warnings, onPublish }: Props) {
  const [reviewed, setReviewed] = useState(false)
  const close = () => dialog.current?.close()
  return (
    <Dialog dialog={dialog} heading="Publish with these warnings?" onClose={() => setReviewed(false)}>
      <WarningList warnings={warnings} />
      <form
        method="dialog"
        className="mt-4 grid gap-4 font-sans text-small"
        onSubmit={() => {
          if (reviewed) onPublish()
        }}
      >
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            required
            checked={reviewed}
            onChange={(event) => setReviewed(event.target.checked)}
            className="mt-0.5 size-4 accent-ink"
          />
          I have reviewed these warnings against the sources.
        </label>
        <div className="flex gap-3">
          <Button type="submit" look="strong">
            Publish reviewed
          </Button>
          <Button onClick={close}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
