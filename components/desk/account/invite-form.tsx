'use client'

import { useActionState } from 'react'
import { Button } from '../controls/button'
import { Field, inputClass } from '../controls/field'
import { type AccountFormAction, Answer } from './account-answer'
import { RoleSelect } from './role-select'

export function InviteForm({ action, days }: { action: AccountFormAction; days: number }) {
  const [answer, submit, busy] = useActionState(action, { kind: 'nothing' })
  return (
    <section aria-labelledby="invite-heading" className="mt-8 grid max-w-headline gap-3 border-t border-ink pt-3">
      <h2 id="invite-heading" className="font-sans text-small font-semibold">
        Invite an editor
      </h2>
      <form action={submit} className="flex flex-wrap items-end gap-3">
        <div className="min-w-56 flex-1">
          <Field id="invite-email" label="E-mail">
            <input id="invite-email" name="email" type="email" required maxLength={320} className={inputClass} />
          </Field>
        </div>
        <Field id="invite-role" label="Role">
          <RoleSelect id="invite-role" chosen="editor" />
        </Field>
        <Button type="submit" busy={busy}>
          Create invite link
        </Button>
      </form>
      <p className="small">The link works once, for {days} days. Send it to your colleague in a safe way.</p>
      <Answer answer={answer} />
    </section>
  )
}
