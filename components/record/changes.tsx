import type { Document } from '@/lib/digest/document'
import { lineAttributes } from '@/lib/digest/script'
import { type Piece, wordDiff } from '../desk/compare/word-diff'
import { ForeignText } from '../text/foreign-text'
import { changedParts } from './compared-parts'

interface Compared {
  readonly number: number
  readonly document: Document
}

interface Props {
  readonly before: Compared
  readonly after: Compared
  /** Nothing that readers see differs, markup and order included. */
  readonly isSame: boolean
}

/** The changed lines of two revisions, side by side; one below the other on narrow screens. */
export function Changes({ before, after, isSame }: Props) {
  const parts = changedParts(before.document, after.document)
  if (parts.length === 0)
    return (
      <p className="border-ink border-t py-5">
        {isSame
          ? `Readers saw the same text in revisions ${before.number} and ${after.number}.`
          : `The words of revisions ${before.number} and ${after.number} are the same; links, emphasis or order differ.`}
      </p>
    )
  return (
    <div className="changes">
      <p className="changes-heads" aria-hidden="true">
        <span>Revision {before.number}</span>
        <span>Revision {after.number}</span>
      </p>
      {parts.map(({ name, pairs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have one name; the list is fixed
        <section key={`${index} ${name}`} aria-labelledby={`part-${index + 1}`}>
          <h2 id={`part-${index + 1}`} className="rubric">
            <ForeignText text={name} />
          </h2>
          {pairs.map(({ place, theirs = '', mine = '' }) => {
            const pieces = piecesOf(theirs, mine)
            return (
              <div key={place} className="changed-line">
                <Line number={before.number} kind="struck" text={theirs} pieces={pieces} />
                <Line number={after.number} kind="added" text={mine} pieces={pieces} />
              </div>
            )
          })}
        </section>
      ))}
    </div>
  )
}

/** Beyond this, a diff would take seconds, and nobody would read it word by word. */
const mostCharacters = 20_000

function piecesOf(before: string, after: string): readonly Piece[] {
  if (before.length + after.length <= mostCharacters) return wordDiff(before, after)
  return [
    { kind: 'struck', text: before },
    { kind: 'added', text: after },
  ]
}

interface LineProps {
  readonly number: number
  readonly kind: 'struck' | 'added'
  /** Empty where this revision does not have the line. */
  readonly text: string
  readonly pieces: readonly Piece[]
}

function Line({ number, kind, text, pieces }: LineProps) {
  const Changed = kind === 'struck' ? 'del' : 'ins'
  const line = lineAttributes(text)
  return (
    <p {...line}>
      <span className="changed-revision" lang="en" dir="ltr">
        Revision {number}
        <span className="sr-only">: </span>
      </span>
      {text === '' && <span className="text-quiet">Not in this revision.</span>}
      {pieces
        .filter((piece) => text !== '' && (piece.kind === 'same' || piece.kind === kind))
        .map(({ kind, text: words }, index) => {
          const Word = kind === 'same' ? 'span' : Changed
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces may repeat, and the list is fixed
            <Word key={`${index} ${words}`}>
              <ForeignText text={words} line={line} />
            </Word>
          )
        })}
    </p>
  )
}
