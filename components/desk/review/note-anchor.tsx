'use client'

import { MarkedText } from '../compare/marked-text'
import { buttonClass } from '../controls/button'
import { saysTheSame } from './line-notes'
import type { ListedThread, NotePlace } from './listed-thread'
import { placeValue } from './listed-thread'

export function NoteAnchor({ anchor, places }: { anchor: ListedThread['anchor']; places: readonly NotePlace[] }) {
  if (anchor.kind === 'document') return <p className="font-sans text-small font-semibold">About the whole document</p>
  if (anchor.kind === 'gone')
    return (
      <>
        <p className="font-sans text-small font-semibold text-pencil">This highlight was removed. It said:</p>
        <blockquote className="border-l-2 border-rule pl-3 text-note text-quiet line-through wrap-anywhere">
          {anchor.quote}
        </blockquote>
      </>
    )
  const name = places.find(({ value }) => value === placeValue(anchor))?.name ?? anchor.section
  return (
    <>
      <p className="font-sans text-small font-semibold">
        {name}
        <button
          type="button"
          className={`${buttonClass('quiet')} ml-2`}
          onClick={() => fieldSaying(anchor.text, name)?.focus()}
        >
          Go to<span className="sr-only">: {name}</span>
        </button>
      </p>
      <blockquote className="border-l-2 border-rule pl-3 text-note text-quiet wrap-anywhere">
        <MarkedText before={anchor.quote} after={anchor.text} />
      </blockquote>
    </>
  )
}

/** The field with the same text, wherever it was moved to; else the one in its place. */
function fieldSaying(text: string, name: string): HTMLTextAreaElement | undefined {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[aria-label^="Highlight "]')]
  const [list, number] = [name.replace(/, \d+$/, ''), /\d+$/.exec(name)?.[0]]
  return (
    fields.find(({ value }) => saysTheSame(value, text)) ??
    fields.find(({ ariaLabel }) => ariaLabel === `Highlight ${number} of ${list}`)
  )
}
