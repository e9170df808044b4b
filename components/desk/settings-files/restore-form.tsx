'use client'

import { useActionState } from 'react'
import type { SettingsList } from '@/lib/addresses'
import { Button } from '../controls/button'

export type RestoreAnswer = { readonly kind: 'nothing' } | { readonly kind: 'told'; readonly words: readonly string[] }

export type RestoreAction = (last: RestoreAnswer, form: FormData) => Promise<RestoreAnswer>

interface Props {
  readonly list: SettingsList
  readonly number: number
  readonly basedOn: number
  readonly restore: RestoreAction
}

export function RestoreForm({ list, number, basedOn, restore }: Props) {
  const [answer, submit, busy] = useActionState(restore, { kind: 'nothing' })
  return (
    <form action={submit} className="flex flex-wrap items-baseline gap-3">
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="basedOn" value={basedOn} />
      <Button type="submit" busy={busy}>
        Restore revision {number}
      </Button>
      <p role="status" className="text-pencil empty:hidden">
        {answer.kind === 'told' && answer.words.join(' ')}
      </p>
    </form>
  )
}
