'use client'

import { useActionState } from 'react'
import { Button } from '../frame/button'

export type SettingsAnswer = { readonly kind: 'nothing' } | { readonly kind: 'told'; readonly words: string }

interface Props {
  readonly settings: { readonly twoPeople: boolean }
  readonly action: (last: SettingsAnswer, form: FormData) => Promise<SettingsAnswer>
}

/** What an admin decides for the publication; each with what follows from it. */
export function SettingsForm({ settings, action }: Props) {
  const [answer, submit, busy] = useActionState(action, { kind: 'nothing' })
  return (
    <form action={submit} className="grid max-w-headline gap-4 border-t border-ink pt-4 font-sans text-small">
      <label className="flex items-start gap-3">
        <input
          key={String(settings.twoPeople)}
          type="checkbox"
          name="twoPeople"
          defaultChecked={settings.twoPeople}
          aria-describedby="two-people-note"
          className="mt-0.5 size-4 shrink-0 accent-ink"
        />
        <strong>Two people see what goes out</strong>
      </label>
      <p id="two-people-note" className="-mt-3 pl-7 text-quiet">
        Whoever changed the words last cannot publish or schedule them; another publisher has to. Typos may be fixed by
        anybody on the way, and a correction of what readers see does not wait for a colleague. What comes from a file
        has no last editor. Whenever this is changed, the log says who did.
      </p>
      <div className="flex items-center gap-4">
        <Button type="submit" look="strong" busy={busy}>
          Save
        </Button>
        <p role="status">{answer.kind === 'told' && answer.words}</p>
      </div>
    </form>
  )
}
