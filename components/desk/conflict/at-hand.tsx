'use client'

import type { Change } from '../draft/change'
import { type Draft, markdownOf } from '../draft/draft'
import type { OpenDocument } from '../draft/open-document'
import { Button } from '../frame/button'
import { comparedParts, shownLine } from './compared-parts'

interface Props {
  /** What the form goes on from. */
  readonly document: OpenDocument
  readonly mine: Draft
  readonly draft: Draft
  readonly change: (change: Change) => void
  readonly putAway: () => void
}

/** My text of before, line by line, to be put into the form where it still says something theirs does not. */
export function AtHand({ document, mine, draft, change, putAway }: Props) {
  const parts = comparedParts(document, mine, draft)
  const lines = new Set(Object.values(draft.lists).flatMap((list) => list.map(markdownOf)))
  return (
    <aside aria-label="My earlier text" className="my-3 border-2 border-dashed border-pencil p-3">
      <div className="flex items-baseline gap-4 font-sans text-small">
        <h2 className="font-semibold">My earlier text</h2>
        <Button look="quiet" onClick={putAway}>
          Put it away
        </Button>
      </div>
      {parts.map(({ name, isList, put, pairs }) => (
        <div key={name} className="mt-2">
          <h3 className="font-sans text-small text-quiet">{name}</h3>
          <ul>
            {pairs
              .flatMap((pair) => (pair.mine !== undefined && pair.mine !== pair.theirs ? pair.mine : []))
              .map((text) => (
                <li key={text} className="flex items-start gap-3 border-t border-rule py-1.5 text-note">
                  <span className="min-w-0 flex-1 wrap-anywhere">{shownLine(text)}</span>
                  <Button disabled={isList && lines.has(text)} onClick={() => change(put(text))}>
                    {isList ? `Add to ${name}` : 'Use this'}
                    {!isList && <span className="sr-only"> as {name}</span>}
                  </Button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </aside>
  )
}
