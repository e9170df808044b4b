'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '../controls/button'
import { Field, inputClass } from '../controls/field'

/** The last attempt's fault and values, so that only the password has to be typed again. */
export interface AccountFormState {
  readonly field?: 'email' | 'password'
  readonly reason?: string
  readonly given: { readonly email?: string; readonly name?: string }
}

interface Props {
  readonly action: (state: AccountFormState, form: FormData) => Promise<AccountFormState>
  readonly token: string
  /** The address that the link was made for; undefined where one may be chosen. */
  readonly email: string | undefined
  readonly needsName: boolean
  readonly minimumLength: number
}

export function AccountForm({ action, token, email, needsName, minimumLength }: Props) {
  const [state, submit, busy] = useActionState(action, { given: {} })
  const fault = (field: 'email' | 'password') => (state.field === field ? { fault: state.reason } : {})
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.field) form.current?.querySelector<HTMLElement>(`[name="${state.field}"]`)?.focus()
  }, [state])
  return (
    <form ref={form} action={submit} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <Field id="email" label="E-mail" {...fault('email')}>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          required
          readOnly={email !== undefined}
          defaultValue={email ?? state.given.email}
          aria-describedby={state.field === 'email' ? 'email-note' : undefined}
          aria-invalid={state.field === 'email'}
          className={inputClass}
        />
      </Field>
      {needsName && (
        <Field id="name" label="Name" hint="Shown next to your edits.">
          <input
            id="name"
            name="name"
            autoComplete="name"
            required
            maxLength={200}
            defaultValue={state.given.name}
            aria-describedby="name-note"
            className={inputClass}
          />
        </Field>
      )}
      <Field id="password" label="Password" hint={`At least ${minimumLength} characters.`} {...fault('password')}>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={minimumLength}
          aria-describedby="password-note"
          aria-invalid={state.field === 'password'}
          className={inputClass}
        />
      </Field>
      <Field id="again" label="Repeat password">
        <input id="again" name="again" type="password" autoComplete="new-password" required className={inputClass} />
      </Field>
      <Button type="submit" look="strong" busy={busy}>
        {needsName ? 'Create account' : 'Set password'}
      </Button>
    </form>
  )
}
