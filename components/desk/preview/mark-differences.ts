import { diffArrays } from 'diff'

export interface Differences {
  readonly struck: number
  readonly added: number
  /** Whether the browser can mark them in place. */
  readonly isMarked: boolean
}

interface Word {
  readonly text: string
  readonly node: Text
  readonly start: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
/** Milliseconds for comparing two very different pages, after which all of it counts as different. */
const patience = 2_000

/**
 * Compares two pages word by word and marks the differences (app/styles/proof-marks.css). Uses the CSS Custom Highlight
 * API: no element is added or changed.
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
