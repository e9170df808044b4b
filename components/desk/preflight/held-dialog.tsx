'use client'

import { useEffect, useRef, useState } from 'react'
import type { CheckedFinding, Place } from '@/lib/preflight/finding'
import { counted } from '../../digest/figures'
import type { OpenDocument } from '../draft/open-document'
import type { Held, SaveOptions } from '../edit/bench'
import { Button } from '../frame/button'
import { Dialog } from '../frame/dialog'
import { ReasonField } from '../frame/reason-field'
import { FindingList } from './finding-list'
import { blocksIn, heldAct } from './held-words'

interface Props {
  readonly held: Held
  readonly document: OpenDocument
  /** Asks again for what was asked, with the warnings passed. */
  readonly pass: (options: SaveOptions) => void
  readonly goTo: (place: Place) => void
}

/** Between a text and its readers: what has to be mended, or the reason for which its warnings are passed. */
export function HeldDialog({ held, document, pass, goTo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState(held.asked.reason ?? '')
  useEffect(() => dialog.current?.showModal(), [])
  const { act, done } = heldAct(held)
  const blocks = blocksIn(held.findings)
  const warnings = held.findings.length - blocks.length
  const heading = blocks.length > 0 ? `This cannot be ${done} yet` : `${act} it with ${counted(warnings, 'warning')}?`
  const leaveFor = ({ place }: CheckedFinding) => {
    dialog.current?.close()
    goTo(place)
  }
  return (
    <Dialog dialog={dialog} heading={heading}>
      <FindingList findings={held.findings} document={document} goTo={leaveFor} />
      <form
        method="dialog"
        className="mt-4 grid gap-4 border-t border-rule pt-3 font-sans text-small"
        onSubmit={() => {
          const passed = held.findings.map(({ key }) => key)
          if (blocks.length === 0 && reason.trim()) pass({ ...held.asked, reason: reason.trim(), passed })
        }}
      >
        {blocks.length === 0 && (
          <ReasonField
            label={warnings === 1 ? 'Why it may stand' : 'Why they may stand'}
            hint="Goes into the revision with them. The same finding is not asked again."
            value={reason}
            onChange={setReason}
          />
        )}
        <div className="flex flex-wrap gap-3">
          {blocks.length === 0 && (
            <Button type="submit" look="strong">
              {act} it all the same
            </Button>
          )}
          <Button onClick={() => dialog.current?.close()}>Back to the text</Button>
        </div>
      </form>
    </Dialog>
  )
}
