'use client'

import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Fault } from '@/lib/digest/invalid-document'
import { safeLink } from '@/lib/digest/link'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { DialogButtons } from '../controls/dialog-buttons'
import { Field, inputClass } from '../controls/field'
import { type Addition, type NotAdded, useAdding } from '../state/adding'

interface Props {
  readonly side?: { readonly id: string; readonly name: string }
}

/** Adds a source or article to the form, unsaved. */
export function AddReport({ side }: Props) {
  const adding = useAdding()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<NotAdded>()
  // Screen readers announce the fault with the focused field.
  useEffect(() => {
    if (refused) dialog.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refused])
  if (!adding) return null
  const heading = side ? `Add a source to ${side.name}` : 'Add an article'
  const open = () => {
    flushSync(() => setAsked(true))
    dialog.current?.showModal()
  }
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const addition = additionOf(new FormData(form), side?.id)
    setBusy(true)
    const notAdded = await adding.add(addition)
    setRefused(notAdded)
    setBusy(false)
    if (notAdded) return
    form.reset()
    dialog.current?.close()
    rowOf(addition)?.focus()
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
            {text(
              'outlet',
              'Outlet',
              { required: true, maxLength: 300, list: `${id}outlets` },
              'Choose one that is known, or enter another.',
            )}
            <datalist id={`${id}outlets`}>
              {adding.outlets.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            {text('link', 'Link', { required: true, type: 'url', inputMode: 'url', maxLength: 8_000 })}
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
            <p role="alert" className="font-semibold text-pencil empty:hidden">
              {rest}
            </p>
            <DialogButtons dialog={dialog} busy={busy}>
              {side ? 'Add the source' : 'Add the article'}
            </DialogButtons>
          </form>
        )}
      </Dialog>
    </div>
  )
}

function rowOf(addition: Addition): HTMLElement | null | undefined {
  const link = safeLink(addition.kind === 'source-added' ? addition.source.link : addition.article.link) ?? ''
  const rows = document.querySelectorAll<HTMLElement>(`[data-draft] [data-link="${CSS.escape(link)}"]`)
  // A source also appears in the list of all; its own side's list comes last.
  return [...rows].at(-1)?.querySelector<HTMLElement>('button')
}

function additionOf(given: FormData, perspective: string | undefined): Addition {
  const of = (name: string) => String(given.get(name) ?? '')
  const report = { title: of('title'), outlet: of('outlet'), link: of('link') }
  if (perspective === undefined) return { kind: 'article-added', article: { ...report, account: of('account') } }
  return { kind: 'source-added', perspective, source: { ...report, date: of('date') || undefined } }
}

const wordsFor = (faults: readonly Fault[] = [], field: string): string | undefined =>
  faults
    .filter((fault) => fault.field === field)
    .map(({ reason }) => `It ${reason}.`)
    .join(' ') || undefined
