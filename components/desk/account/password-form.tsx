'use client'

import { useActionState } from 'react'
import { Button } from '../controls/button'
import { Field, inputClass } from '../controls/field'
import { faultOf, type OwnAction } from './own-answer'
import { ResultNotice } from './result-notice'

interface Props {
  /** Password managers file a password under it. */
  readonly email: string
  readonly minimumLength: number
  readonly action: OwnAction
}

export function PasswordForm({ email, minimumLength, action }: Props) {
  const [answer, submit, busy] = useActionState(action, { kind: 'nothing' })
  return (
    <form action={submit} className="grid gap-3">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field id="current" label="Current password" {...faultOf(answer, 'current')}>
        <input
          {...secret('current', 'current-password')}
          aria-describedby={answer.kind === 'fault' && answer.field === 'current' ? 'current-note' : undefined}
          aria-invalid={answer.kind === 'fault' && answer.field === 'current'}
        />
      </Field>
      <Field
        id="password"
        label="New password"
        hint={`At least ${minimumLength} characters.`}
        {...faultOf(answer, 'password')}
      >
        <input
          {...secret('password', 'new-password')}
          minLength={minimumLength}
          aria-describedby="password-note"
          aria-invalid={answer.kind === 'fault' && answer.field === 'password'}
        />
      </Field>
      <Field id="again" label="Repeat new password">
        <input {...secret('again', 'new-password')} />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy}>
          Change password
        </Button>
        <ResultNotice answer={answer} />
      </div>
    </form>
  )
}

const secret = (name: string, autoComplete: string) =>
  ({ id: name, name, type: 'password', autoComplete, required: true, className: inputClass }) as const
