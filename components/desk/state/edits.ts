import type { Edit } from '@/lib/digest/edit'
import { printReferences, splitReferences } from '@/lib/digest/references/references'
import { type ArticleDraft, type Draft, type SourceDraft, textsOf } from './draft'
import { isKept, keptIds, numbersIn } from './numbers'
import { onto, sourcesOnto, strangersIn } from './onto'
import { reportsEdit } from './reports'

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
      | 'reports'
      | 'image-description'
      | 'file'
  }
>

/** Only the differences. Empty lines are dropped. */
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
  const [sources, articles] = [sourcesOnto(base, draft), articlesWithAll(base, draft)]
  edits.push(...sourceEdits(base.sources, sources), ...articleEdits(base.articles, articles))
  const reports = reportsEdit(base, draft, [...sources, ...articles])
  if (reports) edits.push(reports)
  // Highlights use the numbers that apply after the edits above.
  const numberOf = numbersIn({ sources, articles })
  for (const section of Object.keys(draft.lists)) {
    const highlights = textsOf(draft, section, numberOf).filter((text) => text !== '')
    if (!sameTexts(highlights, textsOf(base, section, numberOf)))
      edits.push({ kind: 'highlights', section, highlights })
  }
  return edits
}

/** Whether a draft, possibly of another revision, says anything `base` does not. */
export function saysMore(base: Draft, draft: Draft): boolean {
  const placed = onto(base, draft)
  return strangersIn(base, placed).length > 0 || editsBetween(base, placed).length > 0
}

function articlesWithAll({ articles: standing }: Draft, { articles }: Draft): readonly ArticleDraft[] {
  const [there, mine] = [standing, articles].map((list) => new Set(list.map(({ id }) => id)))
  const own = articles.filter(({ id, added }) => added || there?.has(id))
  return [...own, ...standing.filter(({ id }) => !mine?.has(id))]
}

function sourceEdits(base: readonly SourceDraft[], sources: readonly SourceDraft[]): readonly TextEdit[] {
  const stands = new Map(base.map((source) => [source.id, source]))
  const edits: TextEdit[] = []
  const more: TextEdit[] = []
  const ids: string[] = []
  for (const { id, title, leftOut, added } of sources) {
    const was = stands.get(id)
    if (added && !was) {
      const { side: perspective, ...report } = added
      more.push({ kind: 'source-added', perspective, source: { title, ...report } })
    } else if (leftOut && was && isKept(was)) ids.push(id)
    else if (!leftOut && was && title !== was.title) edits.push({ kind: 'source-title', id, title })
  }
  return [...edits, ...(ids.length > 0 ? [{ kind: 'sources-left-out', ids } as const] : []), ...more]
}

function articleEdits(base: readonly ArticleDraft[], articles: readonly ArticleDraft[]): readonly TextEdit[] {
  const stands = new Map(base.map((article) => [article.id, article]))
  const edits: TextEdit[] = []
  const more: TextEdit[] = []
  const added: string[] = []
  for (const { id, title, account, added: report } of articles.filter(isKept)) {
    const was = stands.get(id)
    if (was && title !== was.title) edits.push({ kind: 'article-title', id, title })
    if (was && account !== was.account) edits.push({ kind: 'account', id, account })
    if (was || !report) continue
    more.push({ kind: 'article-added', article: { title, account, ...report } })
    added.push(id)
  }
  // New articles are appended first, then all are ordered.
  const ids = keptIds({ sources: [], articles })
  const isMoved = ids.join('\n') !== [...keptIds({ sources: [], articles: base }), ...added].join('\n')
  return [...edits, ...more, ...(isMoved ? [{ kind: 'article-order', ids } as const] : [])]
}

/** The same sources in another spelling are no change. */
const sameTexts = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length &&
  some.every((text, index) => text === others[index] || spelled(text) === spelled(others[index] ?? ''))

function spelled(markdown: string): string {
  const { text, numbers, unread } = splitReferences(markdown)
  return text + printReferences(numbers, unread)
}
