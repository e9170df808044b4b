import { diffArrays } from 'diff'

export interface Differences {
  /** Words of the first page that the second has not, and the other way round. */
  readonly struck: number
  readonly added: number
  /** Whether they could be marked where they stand. */
  readonly isMarked: boolean
}

interface Word {
  readonly text: string
  readonly node: Text
  readonly start: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
/** Two pages with nothing in common would be compared for long: after this many milliseconds all of it differs. */
const patience = 2_000

/**
 * Compares what two pages say, word by word, and marks what differs: struck in the first, put in in the second
 * (app/styles/proof-marks.css). Marks are the browser's own highlights: no element is added or changed.
 */
export function markDifferences(before: HTMLElement, after: HTMLElement): Differences {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const parts = diffArrays(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
    { timeout: patience },
  ) ?? [
    { removed: true, added: false, count: old.length },
    { removed: false, added: true, count: fresh.length },
  ]
  const [struck, added]: [Word[], Word[]] = [[], []]
  let [at, now] = [0, 0]
  for (const part of parts) {
    const { count } = part
    if (part.removed) struck.push(...old.slice(at, at + count))
    if (part.added) added.push(...fresh.slice(now, now + count))
    if (!part.added) at += count
    if (!part.removed) now += count
  }
  const marked = [mark(before, 'struck', struck), mark(after, 'added', added)]
  return { struck: struck.length, added: added.length, isMarked: marked.every(Boolean) }
}

/** Everything a page says, in its order; spaces and points between words say nothing. */
function wordsOf(page: HTMLElement): readonly Word[] {
  const words: Word[] = []
  const texts = page.ownerDocument.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (node.parentElement?.closest('script, style')) continue
    for (const { segment, index, isWordLike } of segmenter.segment(node.data))
      if (isWordLike) words.push({ text: segment, node, start: index })
  }
  return words
}

function mark(page: HTMLElement, name: string, words: readonly Word[]): boolean {
  const view = page.ownerDocument.defaultView as (Window & typeof globalThis) | null
  if (!view?.CSS?.highlights) return false
  const ranges = words.map(({ node, start, text }) => {
    const range = page.ownerDocument.createRange()
    range.setStart(node, start)
    range.setEnd(node, start + text.length)
    return range
  })
  view.CSS.highlights.set(name, new view.Highlight(...ranges))
  return true
}
