import type { ReportCorrections } from '@/lib/digest/document'
import type { ArticleDraft, Draft, FileDraft, LineDraft, SourceDraft } from './draft'
import { isKept } from './numbers'
import { ordered, withArticle, withoutPart, withPart, withSource } from './removed'
import { withReport } from './reports'

/** Callers create new ids, because the reducer is pure. */
export type Change =
  | { readonly kind: 'title' | 'summary' | 'image-description'; readonly text: string }
  | { readonly kind: 'account' | 'article-title' | 'source-title'; readonly id: string; readonly text: string }
  | { readonly kind: 'article-order'; readonly ids: readonly string[] }
  | { readonly kind: 'leave-out' | 'put-back'; readonly id: string }
  /** `id` is the same report as `as`; without it, a report of its own. */
  | { readonly kind: 'same-report'; readonly id: string; readonly as: string | undefined }
  | { readonly kind: 'reports'; readonly reports: ReportCorrections | undefined }
  | { readonly kind: 'add-source'; readonly source: SourceDraft }
  | { readonly kind: 'add-article'; readonly article: ArticleDraft }
  | { readonly kind: 'line'; readonly section: string; readonly id: string; readonly text: string }
  /** Bold or italic on or off: an undo step of its own, unlike typing. */
  | { readonly kind: 'mark'; readonly section: string; readonly id: string; readonly text: string }
  /** Below the line `after`, or at the end. */
  | { readonly kind: 'add'; readonly section: string; readonly line: LineDraft; readonly after?: string }
  | { readonly kind: 'remove'; readonly section: string; readonly id: string }
  | { readonly kind: 'move'; readonly section: string; readonly id: string; readonly to: number }
  | {
      readonly kind: 'split'
      readonly section: string
      readonly id: string
      readonly at: number
      readonly newId: string
    }
  /** Replaces the selection with several highlights; the first and last join the text around it. */
  | {
      readonly kind: 'paste'
      readonly section: string
      readonly id: string
      readonly chosen: readonly [from: number, to: number]
      readonly points: readonly { readonly id: string; readonly text: string }[]
    }
  /** Replaces the sources of a line, by id. */
  | { readonly kind: 'refer'; readonly section: string; readonly id: string; readonly sources: readonly string[] }
  | { readonly kind: 'join'; readonly section: string; readonly id: string }
  | { readonly kind: 'replace'; readonly draft: Draft }
  | { readonly kind: 'open-file'; readonly file: FileDraft }
  /** `typed`: the characters of the last key, empty for a deletion. */
  | { readonly kind: 'file'; readonly text: string; readonly typed: string }

/** Returns the same draft if nothing changes. */
export function changed(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'title':
      return { ...draft, title: oneLine(change.text) }
    case 'image-description':
      return { ...draft, image: oneLine(change.text) }
    case 'summary':
      return { ...draft, summary: change.text }
    case 'account':
      return withRetyped(draft, change.id, { account: change.text })
    case 'article-title':
      return withRetyped(draft, change.id, { title: oneLine(change.text) })
    case 'article-order':
      return ordered(draft, change.ids)
    case 'same-report':
      return withReport(draft, change.id, change.as)
    case 'reports':
      return { ...draft, reports: change.reports ?? { same: [], own: [] } }
    case 'leave-out':
      return withoutPart(draft, change.id)
    case 'put-back':
      return withPart(draft, change.id)
    case 'add-source':
      return withSource(draft, change.source)
    case 'add-article':
      return withArticle(draft, change.article)
    case 'source-title': {
      const { id, text } = change
      const retyped = (source: SourceDraft) => (source.id === id ? { ...source, title: oneLine(text) } : source)
      return { ...draft, sources: draft.sources.map(retyped) }
    }
    case 'replace':
      return change.draft
    case 'open-file':
      return { ...draft, file: change.file }
    case 'file':
      return draft.file ? { ...draft, file: { base: draft.file.base, text: change.text } } : draft
    default: {
      const lines = draft.lists[change.section]
      if (!lines) return draft
      return { ...draft, lists: { ...draft.lists, [change.section]: changedLines(lines, change, leavingOf(draft)) } }
    }
  }
}

const leavingOf = ({ sources, articles }: Draft): ReadonlySet<string> =>
  new Set([...sources, ...articles].filter((part) => !isKept(part)).map(({ id }) => id))

const withRetyped = (draft: Draft, id: string, part: Partial<Omit<ArticleDraft, 'id'>>): Draft => ({
  ...draft,
  articles: draft.articles.map((article) => (article.id === id ? { ...article, ...part } : article)),
})

type LineChange = Extract<Change, { section: string }>

function changedLines(
  lines: readonly LineDraft[],
  change: LineChange,
  leaving: ReadonlySet<string>,
): readonly LineDraft[] {
  if (change.kind === 'add') {
    const index = lines.findIndex(({ id }) => id === change.after)
    return lines.toSpliced(index < 0 ? lines.length : index + 1, 0, change.line)
  }
  const index = lines.findIndex(({ id }) => id === change.id)
  const line = lines[index]
  if (!line) return lines
  switch (change.kind) {
    case 'line':
    case 'mark':
      return lines.with(index, { ...line, text: oneLine(change.text) })
    case 'refer':
      // Hidden sources cannot be chosen and must survive.
      return lines.with(index, {
        ...line,
        tail: '',
        sources: [...change.sources, ...line.sources.filter((id) => leaving.has(id))],
      })
    case 'remove':
      return lines.toSpliced(index, 1)
    case 'move':
      return lines.toSpliced(index, 1).toSpliced(Math.max(0, Math.min(change.to, lines.length - 1)), 0, line)
    case 'split':
      return lines.toSpliced(
        index,
        1,
        { ...line, text: line.text.slice(0, change.at).trimEnd() },
        { ...line, id: change.newId, text: line.text.slice(change.at).trimStart() },
      )
    case 'paste': {
      const [before, after] = [line.text.slice(0, change.chosen[0]), line.text.slice(change.chosen[1])]
      const last = change.points.length - 1
      const put = change.points.map(({ id, text }, place): LineDraft => {
        const whole = (place === 0 ? before : '') + text + (place === last ? after : '')
        return place === 0 ? { ...line, text: oneLine(whole) } : { id, text: oneLine(whole), tail: '', sources: [] }
      })
      return lines.toSpliced(index, 1, ...put)
    }
    case 'join': {
      const above = lines[index - 1]
      if (!above) return lines
      const text = [above.text, line.text].filter(Boolean).join(' ')
      const sources = [...new Set([...above.sources, ...line.sources])]
      const tail = above.tail && line.tail ? '' : above.tail || line.tail
      return lines.toSpliced(index - 1, 2, { ...above, text, tail, sources })
    }
  }
}

/** A highlight is one line of Markdown. */
const oneLine = (text: string) => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
