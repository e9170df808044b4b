'use client'

import { useActionState } from 'react'
import { Button } from '../controls/button'

export type GatherAnswer = { readonly kind: 'nothing' } | { readonly kind: 'not-begun'; readonly reason: string }

interface Props {
  readonly topic: { readonly id: string; readonly name: string }
  readonly action: (last: GatherAnswer, form: FormData) => Promise<GatherAnswer>
}

export function GatherForm({ topic, action }: Props) {
  const [answer, submit, busy] = useActionState(action, { kind: 'nothing' })
  return (
    <form action={submit} className="flex flex-wrap items-baseline gap-3">
      <input type="hidden" name="topic" value={topic.id} />
      <Button type="submit" busy={busy}>
        Gather now<span className="sr-only">: {topic.name}</span>
      </Button>
      <p role="status" className="font-sans text-pencil text-small empty:hidden">
        {answer.kind === 'not-begun' && answer.reason}
      </p>
    </form>
  )
}
