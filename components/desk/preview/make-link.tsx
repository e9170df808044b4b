'use client'

import { useActionState } from 'react'
import { Button } from '../controls/button'
import { Field, inputClass } from '../controls/field'
import { LinkNotice } from './link-said'
import { type LinkActions, type Linked, longestMadeFor } from './listed-link'

interface Props {
  readonly document: Linked
  readonly durations: readonly { readonly hours: number; readonly words: string }[]
  readonly newId: string
  readonly make: LinkActions['make']
}

export function MakeLink({ document, durations, newId, make }: Props) {
  const [answer, submit, busy] = useActionState(make, { kind: 'nothing' })
  return (
    <form action={submit} aria-label="Create a preview link" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <input type="hidden" name="kind" value={document.kind} />
      <input type="hidden" name="slug" value={document.slug} />
      <input type="hidden" name="id" value={newId} />
      <Field id="link-hours" label="Valid for">
        <select id="link-hours" name="hours" defaultValue={24} className={`${inputClass} w-auto`}>
          {durations.map(({ hours, words }) => (
            <option key={hours} value={hours}>
              {words}
            </option>
          ))}
        </select>
      </Field>
      <div className="min-w-48 flex-1">
        <Field id="link-for" label="For">
          <input
            id="link-for"
            name="madeFor"
            maxLength={longestMadeFor}
            placeholder="optional, to tell links apart"
            defaultValue={answer.kind === 'refused' ? answer.madeFor : ''}
            className={inputClass}
          />
        </Field>
      </div>
      <Button type="submit" busy={busy}>
        Create link
      </Button>
      <LinkNotice answer={answer} />
    </form>
  )
}
