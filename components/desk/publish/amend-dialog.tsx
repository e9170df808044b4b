'use client'

import { useEffect, useRef, useState } from 'react'
import type { Amends } from '@/lib/digest/edit'
import { Dialog } from '../controls/dialog'
import { DialogButtons } from '../controls/dialog-buttons'
import { Field, inputClass } from '../controls/field'
import type { SaveOptions } from '../state/editor-state'
import type { Whose } from '../state/kept-draft'
import { keepNote, readKeptNote } from './kept-note'

export interface PendingAmend {
  readonly options: SaveOptions
  readonly rewords: boolean
  readonly when: 'now' | 'before'
}

interface Props {
  readonly asked: PendingAmend | undefined
  readonly whose: Whose
  readonly close: () => void
  readonly save: (options: SaveOptions) => void
  readonly saved: number | undefined
}

const headings = { now: 'Readers can see this text', before: 'Readers have seen this text before' } as const
const acts = { correction: 'Save with the correction', typo: 'Save as a typo' } as const
const longest = 2_000

export function AmendDialog({ asked, whose, close, save, saved }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [kind, setKind] = useState<Amends['kind']>()
  const [note, setNote] = useState('')
  const { editor, slug } = whose
  const [reason, setReason] = useState('')
  useEffect(() => {
    if (!asked || dialog.current?.open) return
    setReason(asked.options.reason ?? '')
    setNote((written) => written || readKeptNote(localStorage, { editor, slug }))
    dialog.current?.showModal()
  }, [asked, editor, slug])
  // A failed save is asked again, with what was typed here.
  useEffect(() => {
    if (!saved) return
    setNote('')
    keepNote(localStorage, { editor, slug }, '')
    setKind(undefined)
  }, [saved, editor, slug])
  if (!asked) return null
  const { options, rewords, when } = asked
  const amends = rewords ? kind : 'correction'

  function answer() {
    if (!amends) return
    const why = reason.trim()
    const said = { ...options, ...(why ? { reason: why } : {}) }
    save({ ...said, amends: amends === 'typo' ? { kind: 'typo' } : { kind: 'correction', note } })
  }

  return (
    <Dialog dialog={dialog} heading={rewords ? headings[when] : 'Add a correction'} onClose={close}>
      <form method="dialog" className="grid gap-4 font-sans text-small" onSubmit={answer}>
        {rewords && (
          <fieldset className="grid gap-2">
            <legend className="mb-2">
              {when === 'before' && 'It was unpublished since, and its text has changed. '}
              What kind of change is it?
            </legend>
            <Choice checked={kind === 'correction'} choose={() => setKind('correction')}>
              <strong>A correction.</strong> Something was wrong. Readers are told what it was, and what is right.
            </Choice>
            <Choice checked={kind === 'typo'} choose={() => setKind('typo')}>
              <strong>A typo.</strong> Nothing was wrong but the spelling. Readers get no note; the history keeps it.
            </Choice>
          </fieldset>
        )}
        {amends === 'correction' && (
          <Field
            id="correction-note"
            label="Note to readers"
            hint="Shown with today’s date on the page, in the feeds and on the corrections page."
          >
            <textarea
              id="correction-note"
              required
              rows={4}
              maxLength={longest}
              placeholder="What was wrong, and what is right."
              value={note}
              aria-describedby="correction-note-note"
              onChange={({ target }) => {
                setNote(target.value)
                keepNote(localStorage, whose, target.value)
              }}
              className={inputClass}
            />
          </Field>
        )}
        {amends && (
          <Field id="amend-reason" label="Reason" hint="Optional. Only editors see it, in the history.">
            <input
              id="amend-reason"
              maxLength={400}
              value={reason}
              aria-describedby="amend-reason-note"
              onChange={(event) => setReason(event.target.value)}
              className={inputClass}
            />
          </Field>
        )}
        <DialogButtons dialog={dialog} disabled={!amends || (amends === 'correction' && note.trim() === '')}>
          {amends ? acts[amends] : 'Save'}
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function Choice({ checked, choose, children }: { checked: boolean; choose: () => void; children: React.ReactNode }) {
  return (
    <label className="flex items-start gap-2">
      <input
        type="radio"
        name="amends"
        required
        checked={checked}
        onChange={choose}
        className="mt-0.5 size-4 accent-ink"
      />
      <span>{children}</span>
    </label>
  )
}
