'use client'

import { differs, numbered, type Pair } from '../compare/compare-lists'
import { type ComparedPart, partsOf, shownLine } from '../compare/compared-parts'
import { Button } from '../controls/button'
import type { Change } from '../state/change'
import { type Draft, textsOf } from '../state/draft'
import type { OpenDocument } from '../state/open-document'
import type { FileRead } from '../state/use-file'

interface Props {
  /** What the form goes on from. */
  readonly document: OpenDocument
  readonly mine: Draft
  /** The file of `document`, where mine is one: nothing while it is being read. */
  readonly itsFile: FileRead | undefined
  readonly draft: Draft
  /** Undefined where nothing can be put into the form: there is none. */
  readonly change: ((change: Change) => void) | undefined
  readonly dismiss: () => void
}

/** My text of before, line by line, to be put into the form where it still says something theirs does not. */
export function AtHand({ document, mine, itsFile, draft, change, dismiss }: Props) {
  const parts = partsOf(document, mine, itsFile, draft)
  const lines = new Set(Object.keys(draft.lists).flatMap((section) => textsOf(draft, section)))
  return (
    <aside aria-label="My earlier text" className="my-3 border-2 border-dashed border-pencil p-3">
      <div className="flex items-baseline gap-4 font-sans text-small">
        <h2 className="font-semibold">My earlier text</h2>
        <Button look="quiet" onClick={dismiss}>
          Dismiss
        </Button>
      </div>
      {!parts && <p className="font-sans text-small">{itsFile?.problem ?? 'Loading the file…'}</p>}
      {parts?.map(({ name, kind, put, pairs }) => (
        <div key={name} className="mt-2">
          <h3 className="font-sans text-small text-quiet">{name}</h3>
          <ul>
            {(whole[kind]?.(pairs) ?? textsOfMine(pairs)).map((text) => (
              <li key={text} className="flex items-start gap-3 border-t border-rule py-1.5 text-note">
                <span className="min-w-0 flex-1 whitespace-pre-line wrap-anywhere">{shownLine(text)}</span>
                {put && change && (
                  <Button disabled={kind === 'list' && lines.has(text)} onClick={() => change(put(text))}>
                    {actOf(kind, name)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </aside>
  )
}

/** What mine says that theirs does not. */
const textsOfMine = (pairs: readonly Pair[]): readonly string[] =>
  pairs.flatMap((pair) => (pair.mine !== undefined && differs(pair) ? pair.mine : []))

function actOf(kind: ComparedPart['kind'], name: string) {
  if (kind === 'list') return `Add to ${name}`
  if (kind === 'added') return 'Add it'
  const [act, rest] = kind === 'left-out' ? ['Remove it', ` (${name})`] : ['Use this', ` as ${name}`]
  return (
    <>
      {act}
      <span className="sr-only">{rest}</span>
    </>
  )
}

/** What is taken as a whole is shown as one text; what mine leaves out, as it is called in theirs. */
const whole: Partial<Record<ComparedPart['kind'], (pairs: readonly Pair[]) => readonly string[]>> = {
  order: (pairs) => [inOrder(pairs)],
  'left-out': (pairs) => pairs.flatMap(({ theirs }) => theirs ?? []),
  file: (pairs) => [textsOfMine(pairs).join('\n')],
}

/** An order is one: all its titles, a line each. */
const inOrder = (pairs: readonly Pair[]): string =>
  pairs.flatMap(({ place, mine }) => (mine === undefined ? [] : numbered(place, mine))).join('\n')
