'use client'

import { useActionState } from 'react'
import { CopyButton } from '../../subscribe/copy-button'
import { Moment } from '../../ui/moment'
import { Button } from '../controls/button'
import { inputClass } from '../controls/field'
import { LinkNotice } from './link-said'
import type { LinkActions, Linked, ListedLink } from './listed-link'

interface Props {
  readonly link: ListedLink
  readonly document: Linked
  readonly end: LinkActions['end']
  readonly timeZone: string
}

export function LinkRow({ link, document, end, timeZone }: Props) {
  const { id, address = '', madeFor } = link
  const name = `the link ${madeFor ? `for ${madeFor}` : `of ${link.madeBy}`}`
  const [answer, submit, busy] = useActionState(end, { kind: 'nothing' })
  return (
    <li className="grid gap-1 border-t border-rule py-2.5">
      <p className="font-sans text-small">
        <LinkFacts link={link} timeZone={timeZone} />, valid until{' '}
        <strong className="font-semibold">
          <Moment at={link.expiresAt} timeZone={timeZone} />
        </strong>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <input
          readOnly
          value={address}
          aria-label={`Address of ${name}`}
          onFocus={(event) => event.currentTarget.select()}
          className={`${inputClass} min-w-56 flex-1 text-small`}
        />
        <CopyButton text={address} name={name} />
        <a href={address} target="_blank" rel="noopener noreferrer" className="underlined py-1 font-sans text-small">
          Open<span className="sr-only"> {name}</span>
        </a>
        <form action={submit}>
          <input type="hidden" name="kind" value={document.kind} />
          <input type="hidden" name="slug" value={document.slug} />
          <input type="hidden" name="id" value={id} />
          <Button type="submit" look="pencil" busy={busy}>
            Revoke<span className="sr-only"> {name}</span>
          </Button>
        </form>
      </div>
      <LinkNotice answer={answer} />
    </li>
  )
}

export function LinkFacts({ link, timeZone }: { link: ListedLink; timeZone: string }) {
  return (
    <>
      {link.madeFor && <strong className="font-semibold">For {link.madeFor}, </strong>}
      created by {link.madeBy}, <Moment at={link.madeAt} timeZone={timeZone} />
    </>
  )
}
