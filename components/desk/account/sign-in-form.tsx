'use client'

import { useId } from 'react'
import { Button } from '../controls/button'
import { Field, inputClass } from '../controls/field'
import { useSignIn } from './use-sign-in'

interface Props {
  readonly csrfToken: string
  readonly callbackUrl: string
  /** What went wrong with the last attempt, where the page was loaded again. */
  readonly problem: string | undefined
}

/** A plain form that posts to next-auth. With JavaScript the answer appears here, and what was typed stays. */
export function SignInForm({ csrfToken, callbackUrl, problem }: Props) {
  const { words, busy, submit } = useSignIn(problem)
  const id = useId()
  return (
    <form method="post" action="/api/auth/callback/credentials" onSubmit={submit} className="grid gap-4">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <p role="alert" id={`${id}-problem`} className="font-sans text-small font-semibold text-pencil empty:hidden">
        {words}
      </p>
      <Field id={`${id}-email`} label="E-mail">
        <input
          id={`${id}-email`}
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={320}
          aria-describedby={`${id}-problem`}
          className={inputClass}
        />
      </Field>
      <Field id={`${id}-password`} label="Password">
        <input
          id={`${id}-password`}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1000}
          aria-describedby={`${id}-problem`}
          className={inputClass}
        />
      </Field>
      <Button type="submit" look="strong" aria-busy={busy}>
        Sign in
      </Button>
    </form>
  )
}
