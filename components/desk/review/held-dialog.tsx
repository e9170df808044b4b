'use client'

import { useEffect, useRef, useState } from 'react'
import { counted } from '@/lib/words/counted'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { ReasonField } from '../controls/reason-field'
import type { Held, SaveOptions } from '../state/editor-state'
import type { OpenDocument } from '../state/open-document'
import { FindingList } from './finding-list'
import { blocksIn, heldAct } from './held-words'
import type { GoTo } from './use-go-to'

interface Props {
  readonly held: Held
  readonly document: OpenDocument
  readonly pass: (options: SaveOptions) => void
  readonly goTo: GoTo
}

export function HeldDialog({ held, document, pass, goTo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState(held.asked.reason ?? '')
  useEffect(() => dialog.current?.showModal(), [])
  const { act, done, doing } = heldAct(held)
  const blocks = blocksIn(held.findings)
  const warnings = held.findings.length - blocks.length
  const heading = blocks.length > 0 ? `It cannot be ${done} yet` : `${act} with ${counted(warnings, 'warning')}?`
  const leaveFor: GoTo = (finding) => {
    dialog.current?.close()
    goTo(finding)
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
            label={`Reason for ${doing} anyway`}
            hint="Saved in the history. The same warnings are not asked about again."
            value={reason}
            onChange={setReason}
          />
        )}
        <div className="flex flex-wrap gap-3">
          {blocks.length === 0 && (
            <Button type="submit" look="strong">
              {act} anyway
            </Button>
          )}
          <Button onClick={() => dialog.current?.close()}>Back to editing</Button>
        </div>
      </form>
    </Dialog>
  )
}
