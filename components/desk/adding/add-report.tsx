'use client'

import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Fault } from '@/lib/digest/invalid-document'
import { Button } from '../frame/button'
import { Dialog } from '../frame/dialog'
import { DialogActs } from '../frame/dialog-acts'
import { Field, inputClass } from '../frame/field'
import { type Addition, type NotAdded, useAdding } from './adding'

interface Props {
  /** The side that a source is added to; without one, it is an article of a story. */
  readonly side?: { readonly id: string; readonly name: string }
}

/** Asks for a report that is missing and puts it into the file, which opens at its line. Nothing is saved by that. */
export function AddReport({ side }: Props) {
  const add = useAdding()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [asked, ask] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, refuse] = useState<NotAdded>()
  // Whoever does not see what is marked hears it with the field.
  useEffect(() => {
    if (refused) dialog.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refused])
  if (!add) return null
  const heading = side ? `Add a source of ${side.name}` : 'Add an article'
  const open = () => {
    flushSync(() => ask(true))
    dialog.current?.showModal()
  }
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    setBusy(true)
    refuse(await add(additionOf(given, side?.id)))
    setBusy(false)
  }
  const faultOf = (field: string) => wordsFor(refused?.faults, `added.${field}`)
  const text = (name: string, label: string, more: React.ComponentProps<'input'>, hint?: string) => (
    <Field id={id + name} label={label} hint={hint} fault={faultOf(name)}>
      <input
        id={id + name}
        name={name}
        autoComplete="off"
        aria-invalid={faultOf(name) !== undefined}
        aria-describedby={hint || faultOf(name) ? `${id + name}-note` : undefined}
        className={inputClass}
        {...more}
      />
    </Field>
  )
  const isOurs = refused?.faults?.every(({ field }) => field.startsWith('added'))
  const rest = refused && (isOurs ? wordsFor(refused.faults, 'added') : refused.problem)
  return (
    <div data-acts className="pt-1.5 font-sans text-small">
      <Button look="quiet" onClick={open}>
        {heading}
      </Button>
      <Dialog dialog={dialog} heading={heading}>
        {asked && (
          <form className="grid gap-4 font-sans text-small" onSubmit={submit}>
            {text('title', 'Title', { required: true, maxLength: 1_000 })}
            {text('outlet', 'Outlet', { required: true, maxLength: 300 })}
            {text('link', 'Address', { required: true, type: 'url', inputMode: 'url', maxLength: 8_000 })}
            {side ? (
              text('date', 'Day', { type: 'date' }, 'Optional.')
            ) : (
              <Field id={`${id}account`} label="Account">
                <textarea
                  id={`${id}account`}
                  name="account"
                  required
                  rows={5}
                  maxLength={50_000}
                  className={inputClass}
                />
              </Field>
            )}
            <p className="text-quiet">
              Its file opens with it, figures{side ? ', outlets and numbers' : ' and outlets'} set right. Nothing is
              saved yet.
            </p>
            <p role="alert" className="font-semibold text-pencil empty:hidden">
              {rest}
            </p>
            <DialogActs dialog={dialog} disabled={busy}>
              {side ? 'Add the source' : 'Add the article'}
            </DialogActs>
          </form>
        )}
      </Dialog>
    </div>
  )
}

function additionOf(given: FormData, perspective: string | undefined): Addition {
  const of = (name: string) => String(given.get(name) ?? '')
  const report = { title: of('title'), outlet: of('outlet'), link: of('link') }
  if (perspective === undefined) return { kind: 'article-added', article: { ...report, account: of('account') } }
  return { kind: 'source-added', perspective, source: { ...report, date: of('date') || undefined } }
}

/** Faults of one field as sentences; undefined where there are none. */
const wordsFor = (faults: readonly Fault[] = [], field: string): string | undefined =>
  faults
    .filter((fault) => fault.field === field)
    .map(({ reason }) => `It ${reason}.`)
    .join(' ') || undefined
