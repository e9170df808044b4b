'use client'

import { useActionState } from 'react'
import { Moment } from '../../ui/moment'
import { Button } from '../controls/button'
import { Field, inputClass } from '../controls/field'
import { type AccountFormAction, Answer } from './account-answer'

interface ListedToken {
  readonly id: number
  readonly name: string
  readonly madeBy: string | undefined
  readonly madeAt: Date
  readonly lastUsedAt: Date | undefined
  readonly revokedAt: Date | undefined
}

interface Props {
  readonly tokens: readonly ListedToken[]
  readonly timeZone: string
  readonly make: AccountFormAction
  readonly revoke: AccountFormAction
}

export function PipelineTokens({ tokens, timeZone, make, revoke }: Props) {
  const [made, submitNew, making] = useActionState(make, { kind: 'nothing' })
  const [answer, submitRevoke, revoking] = useActionState(revoke, { kind: 'nothing' })
  const used = tokens.filter(({ revokedAt }) => revokedAt === undefined)
  const revoked = tokens.filter(({ revokedAt }) => revokedAt !== undefined)
  const line = (token: ListedToken) => <TokenLine token={token} timeZone={timeZone} />
  return (
    <section aria-labelledby="tokens-heading" className="mt-8 grid gap-3 border-t border-ink pt-3">
      <h2 id="tokens-heading" className="font-sans text-small font-semibold">
        Pipeline tokens
      </h2>
      <p className="small">
        A program with a token can send drafts to <code>/api/documents</code>, and do nothing else.
      </p>
      {used.length === 0 && <p className="small">None.</p>}
      <ul className="border-t border-rule font-sans text-small empty:hidden">
        {used.map((token) => (
          <li key={token.id} className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-rule py-2">
            {line(token)}
            <form action={submitRevoke}>
              <input type="hidden" name="id" value={token.id} />
              <Button type="submit" look="pencil" busy={revoking}>
                Revoke<span className="sr-only"> the token {token.name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <Answer answer={answer} />
      {revoked.length > 0 && (
        <details className="font-sans text-small">
          <summary className="w-fit cursor-pointer py-0.5 underline decoration-rule underline-offset-4">
            Revoked ({revoked.length})
          </summary>
          <ul>
            {revoked.map((token) => (
              <li key={token.id} className="border-b border-rule py-2">
                {line(token)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <form action={submitNew} className="flex max-w-headline flex-wrap items-end gap-3">
        <div className="min-w-56 flex-1">
          <Field id="token-name" label="Name of the program">
            <input id="token-name" name="name" required maxLength={80} autoComplete="off" className={inputClass} />
          </Field>
        </div>
        <Button type="submit" busy={making}>
          Create token
        </Button>
      </form>
      <Answer answer={made} />
    </section>
  )
}

function TokenLine({ token, timeZone }: { readonly token: ListedToken; readonly timeZone: string }) {
  const { name, madeBy, madeAt, lastUsedAt, revokedAt } = token
  return (
    <span className="min-w-0 flex-1 basis-64">
      <span className="font-semibold wrap-anywhere">{name}</span>
      <span className="block text-quiet">
        Created <Moment at={madeAt} timeZone={timeZone} /> {madeBy ? `by ${madeBy}` : 'on the command line'},{' '}
        {lastUsedAt ? (
          <>
            last used <Moment at={lastUsedAt} timeZone={timeZone} />
          </>
        ) : (
          'never used'
        )}
        {revokedAt && (
          <>
            , revoked <Moment at={revokedAt} timeZone={timeZone} />
          </>
        )}
      </span>
    </span>
  )
}
