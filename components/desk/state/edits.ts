import type { Edit } from '@/lib/digest/edit'
import { printReferences, splitReferences } from '@/lib/digest/references/references'
import { ordered, placesOf } from './article-order'
import { type Draft, textsOf } from './draft'
import { placeNow } from './numbers'
import { isKept, removedParts, renumbered, withArticle, withoutPart } from './removed'

/** The edits that retype text, as opposed to those that change a document's standing. */
export type TextEdit = Extract<
  Edit,
  {
    kind:
      | 'title'
      | 'highlights'
      | 'summary'
      | 'account'
      | 'article-title'
      | 'article-order'
      | 'source-title'
      | 'sources-left-out'
      | 'source-added'
      | 'article-added'
      | 'image-description'
      | 'file'
  }
>

/** What turns the text of `base` into that of `draft`: only what differs. Lines left empty are dropped. */
export function editsBetween(base: Draft, draft: Draft): readonly TextEdit[] {
  if (draft.file) {
    const { base: was, text } = draft.file
    return text === (base.file?.text ?? was) ? [] : [{ kind: 'file', text }]
  }
  const edits: TextEdit[] = []
  if (draft.title !== base.title) edits.push({ kind: 'title', title: draft.title })
  if (draft.summary !== undefined && draft.summary !== base.summary)
    edits.push({ kind: 'summary', summary: draft.summary })
  if (draft.image !== undefined && base.image !== undefined && draft.image !== base.image)
    edits.push({ kind: 'image-description', description: draft.image })
  const [sources, unsourced] = sourceEdits(base, draft)
  const [articles, now] = articleEdits(unsourced, draft)
  edits.push(...sources, ...articles)
  // Highlights count sources and articles as they stand once these edits are made.
  for (const section of Object.keys(draft.lists)) {
    const highlights = textsOf(draft, section).filter((text) => text !== '')
    if (!sameTexts(highlights, textsOf(now, section))) edits.push({ kind: 'highlights', section, highlights })
  }
  return edits
}

/** The edits of a digest's sources, and the base whose lines count those that stay and those that are added. */
function sourceEdits(base: Draft, draft: Draft): readonly [readonly TextEdit[], Draft] {
  const stands = new Map(base.sources.map((source) => [source.key, source]))
  const edits: TextEdit[] = []
  const numbers: number[] = []
  const more: TextEdit[] = []
  for (const { key, title, leftOut, added } of draft.sources) {
    if (added) {
      const { side: perspective, ...report } = added
      more.push({ kind: 'source-added', perspective, source: { title, ...report } })
    }
    const was = stands.get(key)
    // What is no source there has nothing that could be retyped.
    if (!was) continue
    if (leftOut) numbers.push(was.number)
    else if (title !== was.title) edits.push({ kind: 'source-title', number: was.number, title })
  }
  if (numbers.length > 0) edits.push({ kind: 'sources-left-out', numbers })
  if (numbers.length + more.length === 0) return [edits, base]
  const numberNow = (number: number) => (numbers.includes(number) ? undefined : placeNow(draft, number))
  return [[...edits, ...more], renumbered(base, numberNow)]
}

/** The edits of a story's articles, and the base with those that stay and those that are added, in their new order. */
function articleEdits(base: Draft, draft: Draft): readonly [readonly TextEdit[], Draft] {
  const added = draft.articles.filter((article) => article.added && isKept(article))
  // They are put below the others first, and then all of them in order.
  const whole = added.reduce(withArticle, base)
  const stands = new Map(whole.articles.map(({ place }, index) => [place, index]))
  const edits: TextEdit[] = []
  for (const { place, title, account } of draft.articles.filter(isKept)) {
    const index = stands.get(place)
    const was = index === undefined ? undefined : base.articles[index]
    // What is no article there has nothing that could be retyped.
    if (index === undefined || !was) continue
    if (title !== was.title) edits.push({ kind: 'article-title', index, title })
    if (account !== was.account) edits.push({ kind: 'account', index, account })
  }
  for (const { title, account, added: report } of added)
    if (report) edits.push({ kind: 'article-added', article: { title, account, ...report } })
  const now = removedParts(draft).reduce(withoutPart, ordered(whole, placesOf(draft)))
  const order = placesOf(now).flatMap((place) => stands.get(place) ?? [])
  const isMoved = order.length < whole.articles.length || order.some((place, index) => place !== index)
  return isMoved ? [[...edits, { kind: 'article-order', order }], now] : [edits, whole]
}

/** Naming the same sources in another spelling is no change. */
const sameTexts = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length &&
  some.every((text, index) => text === others[index] || spelled(text) === spelled(others[index] ?? ''))

function spelled(markdown: string): string {
  const { text, numbers, unread } = splitReferences(markdown)
  return text + printReferences(numbers, unread)
}
