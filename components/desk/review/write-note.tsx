'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '../controls/button'
import { Field, inputClass } from '../controls/field'
import type { NotePlace } from './listed-thread'
import { longestNote, type NoteActions } from './note-forms'
import { NoteNotice } from './note-said'

interface Props {
  readonly document: { readonly kind: 'digest' | 'story'; readonly slug: string; readonly revision: number }
  readonly places: readonly NotePlace[]
  readonly colleagues: readonly string[]
  readonly newId: string
  readonly actions: NoteActions
}

export function WriteNote({ document, places, colleagues, newId, actions }: Props) {
  const [answer, submit, busy] = useActionState(actions.write, { kind: 'nothing' })
  const text = useRef<HTMLTextAreaElement>(null)
  const [about, setAbout] = useState<NotePlace>()
  // The form resets itself after a note is written, except for this.
  useEffect(() => {
    if (answer.kind === 'noted') setAbout(undefined)
  }, [answer])
  const call = (name: string) => {
    const field = text.current
    if (!field) return
    const before = field.value.slice(0, field.selectionEnd)
    field.setRangeText(`${/\S$/.test(before) ? ' ' : ''}@${name} `, field.selectionEnd, field.selectionEnd, 'end')
    field.focus()
  }
  return (
    <form action={submit} aria-label="Add a note" className="grid gap-3">
      <input type="hidden" name="kind" value={document.kind} />
      <input type="hidden" name="slug" value={document.slug} />
      <input type="hidden" name="basedOn" value={document.revision} />
      <input type="hidden" name="id" value={newId} />
      <Field id="note-on" label="About">
        <select
          id="note-on"
          name="on"
          value={about ? placeNow(about, places) : ''}
          onChange={({ target }) => setAbout(places.find(({ value }) => value === target.value))}
          className={inputClass}
        >
          <option value="">The whole document</option>
          {places.map(({ value, name, text, says }) => (
            <option key={value} value={value} data-says={says}>
              {name}: {text}
            </option>
          ))}
        </select>
      </Field>
      <Field id="note-text" label="Note" hint="Write @ and a name to mention somebody: it is shown in their queue.">
        <textarea
          ref={text}
          id="note-text"
          name="text"
          required
          rows={3}
          maxLength={longestNote}
          aria-describedby="note-text-note"
          defaultValue={answer.kind === 'refused' ? answer.text : ''}
          className={`${inputClass} field-sizing-content min-h-20 font-serif`}
        />
      </Field>
      {colleagues.length > 0 && (
        <p className="flex flex-wrap gap-x-3 font-sans text-small text-quiet">
          {colleagues.slice(0, 12).map((name) => (
            <Button key={name} look="quiet" onClick={() => call(name)}>
              @{name}
            </Button>
          ))}
        </p>
      )}
      <div className="flex items-center gap-4">
        <Button type="submit" busy={busy}>
          Add note
        </Button>
        <NoteNotice answer={answer} />
      </div>
    </form>
  )
}

/** A save may have moved the chosen highlight. */
const placeNow = ({ value, says }: NotePlace, places: readonly NotePlace[]): string =>
  places.find((place) => place.says === says)?.value ?? places.find((place) => place.value === value)?.value ?? ''
