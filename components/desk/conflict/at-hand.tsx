'use client'

import { differs, numbered, type Pair } from '../compare/compare-lists'
import { type ComparedPart, partsOf, shownLine } from '../compare/compared-parts'
import { Button } from '../controls/button'
import type { Change } from '../state/change'
import { type Draft, textsOf } from '../state/draft'
import type { OpenDocument } from '../state/open-document'
import type { FileRead } from '../state/use-file'

interface Props {
  readonly document: OpenDocument
  readonly mine: Draft
  /** Undefined while loading. */
  readonly itsFile: FileRead | undefined
  readonly draft: Draft
  /** Undefined if this editor cannot change the form. */
  readonly change: ((change: Change) => void) | undefined
  readonly dismiss: () => void
}

/** My earlier text, line by line, where it differs from theirs. */
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

/** Kinds that are shown as one text. */
const whole: Partial<Record<ComparedPart['kind'], (pairs: readonly Pair[]) => readonly string[]>> = {
  order: (pairs) => [inOrder(pairs)],
  'left-out': (pairs) => pairs.flatMap(({ theirs }) => theirs ?? []),
  file: (pairs) => [textsOfMine(pairs).join('\n')],
}

const inOrder = (pairs: readonly Pair[]): string =>
  pairs.flatMap(({ place, mine }) => (mine === undefined ? [] : numbered(place, mine))).join('\n')
