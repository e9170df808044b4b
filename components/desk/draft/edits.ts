import type { Edit } from '@/lib/digest/edit'
import { type Draft, textsOf } from './draft'

/** The edits that retype text, as opposed to those that change a document's standing. */
export type TextEdit = Extract<Edit, { kind: 'title' | 'highlights' | 'summary' | 'account' | 'article-title' }>

/** What turns the text of `base` into that of `draft`: only what differs. Lines left empty are dropped. */
export function editsBetween(base: Draft, draft: Draft): readonly TextEdit[] {
  const edits: TextEdit[] = []
  if (draft.title !== base.title) edits.push({ kind: 'title', title: draft.title })
  if (draft.summary !== undefined && draft.summary !== base.summary)
    edits.push({ kind: 'summary', summary: draft.summary })
  for (const section of Object.keys(draft.lists)) {
    const highlights = textsOf(draft, section).filter((text) => text !== '')
    if (!sameTexts(highlights, textsOf(base, section))) edits.push({ kind: 'highlights', section, highlights })
  }
  draft.articles.forEach(({ title, account }, index) => {
    const was = base.articles[index]
    if (title !== was?.title) edits.push({ kind: 'article-title', index, title })
    if (account !== was?.account) edits.push({ kind: 'account', index, account })
  })
  return edits
}

const sameTexts = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((text, index) => text === others[index])
