'use client'

import { useActionState } from 'react'
import { Moment } from '../../ui/moment'
import { Button } from '../controls/button'
import { type AccountFormAction, Answer } from './account-answer'
import type { RoleName } from './role-select'

interface Props {
  readonly links: readonly {
    readonly purpose: 'invite' | 'password'
    readonly email: string
    readonly role: RoleName
    readonly createdAt: Date
    readonly expiresAt: Date
  }[]
  readonly timeZone: string
  readonly revoke: AccountFormAction
}

/** One-time links that are still unused. Only a hash is kept, so a link can be revoked here, not shown. */
export function PendingLinks({ links, timeZone, revoke }: Props) {
  const [answer, submit, busy] = useActionState(revoke, { kind: 'nothing' })
  return (
    <section aria-labelledby="pending-heading" className="mt-8 grid gap-3 border-t border-ink pt-3">
      <h2 id="pending-heading" className="font-sans text-small font-semibold">
        Open links
      </h2>
      {links.length === 0 && <p className="small">None.</p>}
      <ul className="border-t border-rule font-sans text-small empty:hidden">
        {links.map(({ purpose, email, role, createdAt, expiresAt }) => (
          <li
            key={`${purpose} ${email}`}
            className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-rule py-2"
          >
            <span className="min-w-0 flex-1 basis-64">
              <span className="font-semibold wrap-anywhere">{email}</span>
              {purpose === 'invite' ? `, invited as ${role}` : ', to set a new password'}
              <span className="block text-quiet">
                Created <Moment at={createdAt} timeZone={timeZone} />, valid until{' '}
                <Moment at={expiresAt} timeZone={timeZone} />
              </span>
            </span>
            <form action={submit}>
              <input type="hidden" name="purpose" value={purpose} />
              <input type="hidden" name="email" value={email} />
              <Button type="submit" look="pencil" busy={busy}>
                Revoke<span className="sr-only"> the link for {email}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <Answer answer={answer} />
    </section>
  )
}
