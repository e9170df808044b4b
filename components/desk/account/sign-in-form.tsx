'use client'

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../controls/button'
import { Field, inputClass } from '../controls/field'

interface Props {
  readonly csrfToken: string
  readonly callbackUrl: string
  readonly problem: string | undefined
}

/** A plain form that posts to next-auth. With JavaScript the fault appears without a reload. */
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

/** Sends the form with fetch; where that fails for a technical reason, submits it plainly. */
function useSignIn(problem: string | undefined) {
  const [words, setWords] = useState(problem)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    setBusy(true)
    setWords(undefined)
    try {
      const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
      const body = new URLSearchParams(fields)
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } })
      const said: { to?: string; words?: string } = await answer.json()
      if (said.to) return location.assign(said.to)
      setWords(said.words ?? 'That did not work. Try again.')
    } catch {
      setWords('The server did not answer. Try again.')
    }
    setBusy(false)
    form.querySelector<HTMLInputElement>('[type=password]')?.select()
  }

  return { words, busy, submit }
}
