import { diffWords } from 'diff'
import type { Document } from '../digest/document'
import { type Release, stateAt } from '../digest/visibility'
import type { Editor } from '../store/accounts/editor'
import { readSettings } from '../store/accounts/settings'
import type { Db } from '../store/archive'
import type { DocumentAct } from '../store/log/act'
import { findLastEdit, hasFixedTypos, type TrailStep } from '../store/log/trail'
import { findRevision } from '../store/revisions/revisions'

interface Change {
  readonly document: Document
  readonly acts: readonly DocumentAct[]
  readonly was: Release
  readonly rewords: boolean
}

/**
 * Why another editor has to publish, where the publication requires two people: the last editor of the words may not.
 * Asked in the write transaction, so that neither setting nor last editor can change in between. A public text may be
 * corrected by one person: a known error does not wait.
 */
export async function secondWanted(db: Db, editor: Editor, change: Change, now: Date): Promise<string | undefined> {
  const { document, acts, was, rewords } = change
  const letsOut = acts.includes('publish') || acts.includes('schedule')
  const stays = !acts.includes('unpublish') && !acts.includes('withdraw')
  const isTypo = acts.includes('fix-typo')
  const goesOut = (rewords || isTypo) && stays && !letsOut && stateAt(was, now) === 'scheduled'
  if ((!letsOut && !goesOut) || !(await readSettings(db)).twoPeople) return undefined
  const last = await findLastEdit(db, document.slug)
  if (goesOut) {
    if (rewords)
      return 'it is scheduled, and a second person has to check every text before it is published: make it a draft first, or say that it is a typo.'
    return (await hasRewritten(db, editor, change, last))
      ? 'it is scheduled, and this changes more than typos, so a second person has to check it: make it a draft first.'
      : undefined
  }
  if (!rewords && last?.editorId !== editor.id && !(await hasRewritten(db, editor, change, last))) return undefined
  return 'you changed this text last, and a second person has to check every text before it is published: another publisher has to publish or schedule it.'
}

/** Some ten misspelt words, each as it was and as it is. */
const mostLetters = 150

/** Whether "typos" since the last edit add up to a rewrite. A few words are the editor's to judge (decision 27). */
async function hasRewritten(
  db: Db,
  { id }: Editor,
  { document, acts }: Change,
  last: TrailStep | undefined,
): Promise<boolean> {
  const since = last?.revision
  if (since === undefined) return false
  if (!acts.includes('fix-typo') && !(await hasFixedTypos(db, document.slug, id, since))) return false
  const seen = await findRevision(db, document.slug, since)
  return seen !== undefined && lettersChanged(seen.text, document.text) > mostLetters
}

/** Letters of words that are only in one of the texts; the document's place is no word. */
function lettersChanged(before: string, after: string): number {
  const parts = diffWords(wordsOf(before), wordsOf(after), { maxEditLength: 2 * mostLetters })
  if (!parts) return Number.POSITIVE_INFINITY
  const changed = parts.filter(({ added, removed }) => added || removed).map(({ value }) => value)
  return changed.join('').replace(/[^\p{L}\p{N}]/gu, '').length
}

const wordsOf = (text: string): string => {
  const [, front = '', body = text] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? []
  return `${/^title:.*$/m.exec(front)?.[0] ?? ''}\n${body}`
}
