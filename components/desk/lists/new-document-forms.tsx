'use client'

import { type ReactNode, useActionState, useId } from 'react'
import { Button } from '../controls/button'
import { Field, inputClass } from '../controls/field'

export type NewDocumentAnswer =
  | { readonly kind: 'nothing' }
  /** A document of that name is there already. */
  | { readonly kind: 'exists'; readonly address: string }
  | {
      readonly kind: 'invalid'
      readonly faults: readonly {
        readonly line: number | undefined
        readonly field: string | undefined
        readonly reason: string
      }[]
    }

interface Props {
  readonly topics: readonly { readonly id: string; readonly name: string }[]
  /** The day in the publication's zone: `2026-01-21`. */
  readonly today: string
  readonly submission: string
  readonly action: (last: NewDocumentAnswer, form: FormData) => Promise<NewDocumentAnswer>
}

/** The three ways in which a document begins at the desk: a digest, a story, a file. */
export function NewDocumentForms({ topics, today, submission, action }: Props) {
  const about = { today, submission, action }
  return (
    <div className="grid gap-x-10 gap-y-8 border-t border-ink pt-4 md:grid-cols-3">
      <Form kind="digest" heading="New digest" button="Create digest" {...about}>
        <Field
          id="digest-topic"
          label="Topic"
          {...(topics.length === 0 && { fault: 'There is no topic yet: a publisher can add one under Topics.' })}
        >
          <select id="digest-topic" name="topic" required className={inputClass}>
            {topics.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <DayField id="digest-day" today={today} />
        <fieldset className="grid gap-1 font-sans text-small">
          <legend className="mb-1 font-semibold">Start with</legend>
          <label className="flex gap-2">
            <input type="radio" name="from" value="empty" defaultChecked className="accent-ink" />
            Empty sections
          </label>
          <label className="flex gap-2">
            <input type="radio" name="from" value="previous" className="accent-ink" />
            The text of the digest before it
          </label>
        </fieldset>
      </Form>
      <Form kind="story" heading="New story" button="Create story" {...about}>
        <Field id="story-title" label="Title" hint="The address is made of it, and does not change later.">
          <input
            id="story-title"
            name="title"
            required
            maxLength={300}
            aria-describedby="story-title-note"
            className={inputClass}
          />
        </Field>
        <DayField id="story-day" today={today} />
      </Form>
      <Form kind="file" heading="From a file" button="Create from file" {...about}>
        <Field
          id="file"
          label="File"
          hint="A digest or a story in Markdown, or a story in plain text, up to 900 kB. It becomes a draft, whatever the file says."
        >
          <input
            id="file"
            type="file"
            name="file"
            required
            accept=".md,.markdown,.txt,text/markdown,text/plain"
            aria-describedby="file-note"
            className={`${inputClass} file:mr-3 file:border-0 file:bg-transparent file:font-semibold`}
          />
        </Field>
      </Form>
    </div>
  )
}

interface FormProps extends Omit<Props, 'topics'> {
  readonly kind: 'digest' | 'story' | 'file'
  readonly heading: string
  readonly button: string
  readonly children: ReactNode
}

function Form({ kind, heading, button, submission, action, children }: FormProps) {
  const [answer, submit, busy] = useActionState(action, { kind: 'nothing' })
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 font-serif text-head font-[520]">
        {heading}
      </h2>
      <form action={submit} className="grid gap-4">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="submission" value={submission} />
        {children}
        <div>
          <Button type="submit" look="strong" busy={busy}>
            {button}
          </Button>
        </div>
        <div role="status" className="font-sans text-small text-pencil empty:hidden">
          {answer.kind === 'exists' && (
            <p>
              There is one already; nothing was changed. <a href={answer.address}>Open it</a>.
            </p>
          )}
          {answer.kind === 'invalid' && (
            <ul className="grid gap-1">
              {answer.faults.slice(0, 20).map((fault) => (
                <li key={`${fault.line} ${fault.field} ${fault.reason}`}>{faultInWords(fault)}</li>
              ))}
            </ul>
          )}
        </div>
      </form>
    </section>
  )
}

const faultInWords = ({
  line,
  field,
  reason,
}: {
  line: number | undefined
  field: string | undefined
  reason: string
}) => [line === undefined ? undefined : `Line ${line}:`, field, reason].filter(Boolean).join(' ')

function DayField({ id, today }: { readonly id: string; readonly today: string }) {
  return (
    <Field id={id} label="Day">
      <input id={id} name="day" type="date" required defaultValue={today} className={inputClass} />
    </Field>
  )
}
