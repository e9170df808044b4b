import type { Edit } from '@/lib/digest/edit'
import { printReferences, splitReferences } from '@/lib/digest/references/references'
import { ordered, placesOf } from './article-order'
import { type Draft, textsOf } from './draft'

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
  const stands = new Map(base.articles.map(({ place }, index) => [place, index]))
  if (draft.image !== undefined && base.image !== undefined && draft.image !== base.image)
    edits.push({ kind: 'image-description', description: draft.image })
  for (const { place, title, account } of draft.articles) {
    const index = stands.get(place) ?? place
    const was = base.articles[index]
    if (title !== was?.title) edits.push({ kind: 'article-title', index, title })
    if (account !== was?.account) edits.push({ kind: 'account', index, account })
  }
  const places = placesOf(ordered(base, placesOf(draft)))
  const order = places.map((place) => stands.get(place) ?? place)
  const moved = order.some((place, index) => place !== index)
  if (moved) edits.push({ kind: 'article-order', order })
  // Key points count the articles in their new order.
  const now = moved ? ordered(base, places) : base
  for (const section of Object.keys(draft.lists)) {
    const highlights = textsOf(draft, section).filter((text) => text !== '')
    if (!sameTexts(highlights, textsOf(now, section))) edits.push({ kind: 'highlights', section, highlights })
  }
  const sources = new Map(base.sources.map((source) => [source.key, source]))
  for (const { key, title } of draft.sources) {
    const was = sources.get(key)
    // What is no source there has nothing that could be retyped.
    if (was && title !== was.title) edits.push({ kind: 'source-title', number: was.number, title })
  }
  return edits
}

/** Naming the same sources in another spelling is no change. */
const sameTexts = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length &&
  some.every((text, index) => text === others[index] || spelled(text) === spelled(others[index] ?? ''))

function spelled(markdown: string): string {
  const { text, numbers, unread } = splitReferences(markdown)
  return text + printReferences(numbers, unread)
}
