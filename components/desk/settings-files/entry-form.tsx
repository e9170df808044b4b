'use client'

import { useActionState } from 'react'
import type { OpenEntry } from '@/lib/desk/settings-files/read'
import { Button } from '../controls/button'
import { Notice } from '../controls/notice'
import { EntryFieldInput } from './entry-field'

type Typed = Readonly<Record<string, string>>

export type EntryAnswer =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'not-saved' | 'signed-out'
      readonly words: readonly string[]
      /** By the key of the field. */
      readonly faults: Typed
      readonly typed: Typed
      readonly reason: string
      readonly basedOn: number
      /** What somebody else has saved meanwhile. */
      readonly theirs?: Typed | undefined
    }

export type EntryAction = (last: EntryAnswer, form: FormData) => Promise<EntryAnswer>

interface Props {
  readonly entry: OpenEntry
  readonly save: EntryAction
  readonly button: string
  /** What is typed already where it is new. */
  readonly prefilled?: Typed
}

/** Adds or changes one entry of a settings file. A plain form: it works without JavaScript, and keeps what was typed. */
export function EntryForm({ entry, save, button, prefilled = {} }: Props) {
  const [answer, submit, busy] = useActionState(save, { kind: 'nothing' })
  const answered = answer.kind === 'nothing' ? undefined : answer
  const typed = answered?.typed ?? { ...entry.typed, ...prefilled }
  const id = formId(entry)
  return (
    <form action={submit} className="grid max-w-headline gap-4" noValidate>
      <input type="hidden" name="entry" value={JSON.stringify(entry.ref)} />
      <input type="hidden" name="basedOn" value={answered?.basedOn ?? entry.basedOn} />
      {answered && answered.words.length > 0 && (
        <Notice look="pencil" urgent>
          <ul className="grid gap-1 wrap-anywhere">
            {answered.words.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      {entry.fields.map((field) => (
        <EntryFieldInput
          key={field.key}
          id={`${id}-${field.key}`}
          field={field}
          value={typed[field.key] ?? ''}
          fault={answered?.faults[field.key]}
          theirs={answered?.theirs?.[field.key]}
        />
      ))}
      <EntryFieldInput
        id={`${id}-reason`}
        name="reason"
        field={{ key: 'reason', label: 'Reason', form: 'line', hint: 'For the history; may be empty.' }}
        value={answered?.reason ?? ''}
      />
      <div>
        <Button type="submit" look="strong" busy={busy}>
          {answered?.theirs ? 'Save over it' : button}
        </Button>
      </div>
    </form>
  )
}

export const formId = ({ ref }: OpenEntry): string =>
  Object.values(ref)
    .map(String)
    .join('-')
    .replace(/[^\w-]/g, '-')
