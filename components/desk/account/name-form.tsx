'use client'

import { useActionState } from 'react'
import { Button } from '../controls/button'
import { Field, inputClass } from '../controls/field'
import { faultOf, type OwnAction } from './own-answer'
import { ResultNotice } from './result-notice'

export function NameForm({ name, action }: { name: string; action: OwnAction }) {
  const [answer, submit, busy] = useActionState(action, { kind: 'nothing' })
  const fault = faultOf(answer, 'name')
  return (
    <form action={submit} className="grid gap-3">
      <Field
        id="own-name"
        label="Name"
        hint="Shown next to your edits from now on; earlier ones keep the old name."
        {...fault}
      >
        <input
          key={name}
          id="own-name"
          name="name"
          autoComplete="name"
          required
          maxLength={200}
          defaultValue={name}
          aria-describedby="own-name-note"
          aria-invalid={'fault' in fault}
          className={inputClass}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy}>
          Change name
        </Button>
        <ResultNotice answer={answer} />
      </div>
    </form>
  )
}
