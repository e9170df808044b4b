import type { ReactNode } from 'react'
import { counted } from '@/lib/words/counted'
import { english, ForeignText } from '../../text/foreign-text'
import { buttonClass } from '../controls/button'

export interface RevisionRow {
  readonly slug: string
  readonly number: number
  readonly origin: 'file' | 'desk' | 'import'
  readonly editorName: string | undefined
  readonly reason: string | undefined
  readonly at: Date
  readonly passed: readonly { readonly key: string; readonly message: string }[]
  readonly changes: readonly string[]
  /** One a row and render: a restore that is sent twice is made once. */
  readonly submission: string
}

export type Restore = (form: FormData) => Promise<void>

interface Props {
  readonly revision: RevisionRow
  readonly latest: number
  readonly kind: 'digest' | 'story'
  readonly address: string
  readonly from: boolean
  readonly to: boolean
  readonly at: ReactNode
  readonly restore: Restore | undefined
}

const origins = { file: 'imported from the file', desk: 'at the desk', import: 'imported' }

export function RevisionItem({ revision, latest, kind, address, from, to, at, restore }: Props) {
  const { number, origin, editorName, reason, passed, changes, slug } = revision
  const choice = (name: 'from' | 'to', checked: boolean) => (
    <label className="inline-flex min-h-6 items-center gap-1.5">
      <input
        type="radio"
        form="compare"
        name={name}
        value={number}
        defaultChecked={checked}
        aria-label={`Compare ${name} revision ${number}`}
        className="accent-ink"
      />
      {name}
    </label>
  )
  return (
    <li className="grid gap-x-5 gap-y-1 border-b border-rule py-2.5 font-sans text-small md:grid-cols-[8rem_minmax(0,18rem)_minmax(0,1fr)_auto]">
      <div className="flex gap-4 text-quiet">
        {latest > 1 && choice('from', from)}
        {latest > 1 && choice('to', to)}
      </div>
      <div>
        <a href={`${address}?show=${number}`} className="underlined font-semibold">
          Revision {number}
        </a>{' '}
        {editorName ? `${editorName}, ${origins[origin]}` : origins[origin]}
        <p className="text-quiet">{at}</p>
      </div>
      <div className="min-w-0 wrap-anywhere">
        {reason && <p className="font-italic text-note italic">“{reason}”</p>}
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        {passed.length > 0 && (
          <details className="text-quiet">
            <summary className="w-fit underline decoration-rule underline-offset-4">
              {counted(passed.length, 'warning')} accepted
            </summary>
            <ul className="border-l-2 border-rule pl-2.5">
              {passed.map(({ key, message }) => (
                <li key={`${key} ${message}`}>
                  <ForeignText text={message} line={english} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div>
        {restore && number !== latest && (
          <form action={restore}>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="basedOn" value={latest} />
            <input type="hidden" name="submission" value={revision.submission} />
            <button type="submit" className={buttonClass()}>
              Restore<span className="sr-only"> revision {number}</span>
            </button>
          </form>
        )}
      </div>
    </li>
  )
}
