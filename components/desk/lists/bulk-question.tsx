'use client'

import { useEffect, useRef, useState } from 'react'
import { counted } from '@/lib/words/counted'
import { ForeignText } from '../../text/foreign-text'
import { ClockField, useClock } from '../controls/clock-field'
import { Dialog } from '../controls/dialog'
import { DialogButtons } from '../controls/dialog-buttons'
import { Field, inputClass } from '../controls/field'
import type { BulkAction } from './bulk-actions'
import type { BulkRow } from './bulk-row'
import { type BulkKind, bulkActs } from './bulk-words'

interface Props {
  readonly kind: BulkKind
  readonly rows: readonly BulkRow[]
  readonly timeZone: string
  readonly onAnswer: (act: BulkAction, reason: string) => void
  readonly onClose: () => void
}

export function BulkQuestion({ kind, rows, timeZone, onAnswer, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const clock = useClock({ start: undefined, timeZone })
  const [reason, setReason] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  const act: BulkAction | undefined = kind !== 'schedule' ? { kind } : clock.good ? { kind, ...clock.typed } : undefined
  const { name } = bulkActs[kind]
  const heading = `${name} ${counted(rows.length, 'document')}?`
  return (
    <Dialog dialog={dialog} heading={heading} onClose={onClose}>
      <form
        method="dialog"
        className="grid gap-4 font-sans text-small"
        onSubmit={() => act && onAnswer(act, reason.trim())}
      >
        <ul className="max-h-48 overflow-y-auto border-l-2 border-rule pl-2.5">
          {rows.map(({ slug, name }) => (
            <li key={slug} className="truncate">
              <ForeignText text={name} />
            </li>
          ))}
        </ul>
        {kind === 'unpublish' && <p>Readers cannot see them any more. They are kept as drafts.</p>}
        {kind === 'schedule' && <ClockField id="bulk-at" label="Publish at" timeZone={timeZone} clock={clock} />}
        <Field id="bulk-reason" label="Reason" hint="Optional. Saved in the history of each.">
          <input
            id="bulk-reason"
            value={reason}
            maxLength={500}
            aria-describedby="bulk-reason-note"
            onChange={(event) => setReason(event.target.value)}
            className={inputClass}
          />
        </Field>
        {(kind === 'publish' || kind === 'schedule') && (
          <p className="text-quiet">
            Each is checked on its own. What must be fixed first is not published; warnings are asked about afterwards.
          </p>
        )}
        <DialogButtons dialog={dialog} look={kind === 'withdraw' ? 'pencil' : 'strong'} disabled={!act}>
          {name} {rows.length}
        </DialogButtons>
      </form>
    </Dialog>
  )
}
