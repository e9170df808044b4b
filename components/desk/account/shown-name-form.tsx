'use client'

import { useActionState } from 'react'
import { Button } from '../controls/button'
import type { OwnAction } from './own-answer'
import { ResultNotice } from './result-notice'

export function ShownNameForm({ shown, action }: { shown: boolean; action: OwnAction }) {
  const [answer, submit, busy] = useActionState(action, { kind: 'nothing' })
  return (
    <form action={submit} className="grid gap-3 font-sans text-small">
      <label className="flex items-start gap-3">
        <input
          key={String(shown)}
          type="checkbox"
          name="shown"
          defaultChecked={shown}
          aria-describedby="shown-name-note"
          className="mt-0.5 size-4 shrink-0 accent-ink"
        />
        <strong>Show my name to readers</strong>
      </label>
      <p id="shown-name-note" className="-mt-2 pl-7 text-quiet">
        Under each text that you signed off, earlier ones too. Otherwise readers see your role. You can change this at
        any time.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy}>
          Save
        </Button>
        <ResultNotice answer={answer} />
      </div>
    </form>
  )
}
