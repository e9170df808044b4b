'use client'

import { useActionState } from 'react'
import { Button } from '../controls/button'

export type SettingsAnswer = { readonly kind: 'nothing' } | { readonly kind: 'told'; readonly words: string }

interface Props {
  readonly settings: {
    readonly twoPeople: boolean
    readonly examination: string
    readonly credits: 'note' | 'warn' | 'block'
  }
  readonly action: (last: SettingsAnswer, form: FormData) => Promise<SettingsAnswer>
}

const demands = [
  { value: 'nothing', words: 'Nothing.', note: 'Readers are told what was examined, as always.' },
  { value: 'warning', words: 'An examination, or a reason.', note: 'A warning names what was not examined.' },
  {
    value: 'every',
    words: 'An examination of each.',
    note: 'Nothing that was not examined against its sources goes out; files arrive as drafts.',
  },
] as const

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
        <strong>Require a second person to publish</strong>
      </label>
      <p id="two-people-note" className="-mt-3 pl-7 text-quiet">
        The person who changed the text last cannot publish or schedule it; another publisher has to. Fixing a typo does
        not count, and a correction to a published page does not have to wait. Text imported from a file counts as
        nobody’s. Every change of this setting is in the log.
      </p>
      <fieldset key={settings.examination} className="grid gap-1.5">
        <legend className="mb-1 font-semibold">What publishing asks for where a machine drafted the words</legend>
        {demands.map(({ value, words, note }) => (
          <label key={value} className="flex items-start gap-3">
            <input
              type="radio"
              name="examination"
              value={value}
              defaultChecked={settings.examination === value}
              className="mt-0.5 size-4 shrink-0 accent-ink"
            />
            <span>
              <strong>{words}</strong> <span className="text-quiet">{note}</span>
            </span>
          </label>
        ))}
        <p className="pl-7 text-quiet">
          Words that an editor typed from nothing need no examination. It is asked on every road: at the desk, for
          several documents at once, for schedules and for restored revisions. What is public already stays so.
        </p>
      </fieldset>
      <label className="grid gap-1">
        <strong>A sentence that credits one side’s outlets and is carried only by others</strong>
        <select
          key={settings.credits}
          name="credits"
          defaultValue={settings.credits}
          aria-describedby="credits-note"
          className="max-w-64 border border-ink bg-paper px-2 py-1"
        >
          <option value="note">is noted</option>
          <option value="warn">needs a reason to publish</option>
          <option value="block">blocks publishing</option>
        </select>
      </label>
      <p id="credits-note" className="-mt-3 text-quiet">
        “US outlets report …” where only Chinese outlets have it among the listed headlines. A reason or a block also
        holds such imported files back as drafts. What is public already stays.
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
