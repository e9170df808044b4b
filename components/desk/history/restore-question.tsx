import { addresses } from '@/lib/addresses'
import { buttonClass } from '../controls/button'
import { Field, inputClass } from '../controls/field'
import type { Restore } from './revision-row'

interface Props {
  readonly slug: string
  readonly kind: 'digest' | 'story'
  readonly number: number
  readonly latest: number
  readonly submission: string
  readonly restore: Restore
}

/** A restore that changes public text has to be declared a correction or a typo. */
export function RestoreQuestion({ slug, kind, number, latest, submission, restore }: Props) {
  return (
    <section aria-labelledby="restore-heading" className="max-w-headline border-y-2 border-pencil py-3">
      <h2 id="restore-heading" className="font-sans text-small font-semibold">
        Readers have seen this, and will see the text change. What kind of change is revision {number}?
      </h2>
      <form action={restore} className="mt-3 grid gap-3 font-sans text-small">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="basedOn" value={latest} />
        <input type="hidden" name="submission" value={submission} />
        <Field
          id="restore-note"
          label="Note to readers"
          hint="For a correction: what was wrong, and what is right. Shown with today’s date on the page, in the feeds and on the corrections page."
        >
          <textarea
            id="restore-note"
            name="note"
            required
            rows={3}
            maxLength={2_000}
            aria-describedby="restore-note-note"
            className={inputClass}
          />
        </Field>
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" name="amends" value="correction" className={buttonClass('strong')}>
            Restore as a correction
          </button>
          <button type="submit" name="amends" value="typo" formNoValidate className={buttonClass()}>
            Restore as a typo
          </button>
          <a href={addresses.deskRevisions(kind, slug)} className="underlined">
            Cancel
          </a>
        </div>
      </form>
    </section>
  )
}
