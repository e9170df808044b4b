'use client'

import { useActionState } from 'react'
import type { OpenEntry } from '@/lib/desk/settings-files/read'
import { Button } from '../controls/button'
import { type EntryAction, formId } from './entry-form'

interface Props {
  readonly entry: OpenEntry
  readonly remove: EntryAction
  /** `this outlet` */
  readonly what: string
  readonly note?: string
}

/** Removes an entry on which nothing rests, or says what does. */
export function RemoveForm({ entry, remove, what, note }: Props) {
  const [answer, submit, busy] = useActionState(remove, { kind: 'nothing' })
  const id = formId(entry)
  if (entry.restsOn.length > 0)
    return (
      <p className="small">
        {`${what.charAt(0).toUpperCase()}${what.slice(1)}`} cannot be removed. {entry.restsOn.join(' ')}
      </p>
    )
  return (
    <details open={answer.kind !== 'nothing'} className="font-sans text-small">
      <summary className="w-fit cursor-pointer py-0.5 underline decoration-rule underline-offset-4">
        Remove {what}
      </summary>
      <form action={submit} className="mt-2 grid gap-2">
        <input type="hidden" name="entry" value={JSON.stringify(entry.ref)} />
        <input type="hidden" name="basedOn" value={answer.kind === 'nothing' ? entry.basedOn : answer.basedOn} />
        <p id={`${id}-remove`}>{note ?? 'Nothing rests on it.'} An earlier revision can be restored in the history.</p>
        <div>
          <Button type="submit" look="pencil" busy={busy} aria-describedby={`${id}-remove`}>
            Remove now<span className="sr-only">: {what}</span>
          </Button>
        </div>
        <ul role="status" className="text-pencil empty:hidden">
          {answer.kind !== 'nothing' && answer.words.map((line) => <li key={line}>{line}</li>)}
        </ul>
      </form>
    </details>
  )
}
