import { replacedText } from '../digest/edits/restore-edit'
import { tryParse } from '../digest/parse'
import { stateAt } from '../digest/visibility'
import type { Editor } from '../store/accounts/editor'
import { findDeskHead } from '../store/desk/desk-head'
import { logAct } from '../store/log/act'
import { archive } from '../store/open-archive'
import { parseContext } from '../store/parse-context'
import { dropSuggestion, findSuggestion, type Suggestion } from '../store/wire/suggestions'
import { append, edited, type Saved, type SaveEdit } from './append'
import { demand } from './demand'

export type { Suggestion }

export type Used =
  | Saved
  /** A newer one lies there, or none: nothing was written. */
  | { readonly kind: 'replaced' }
  /** Readers see the document, or will: its text is not exchanged as a whole. */
  | { readonly kind: 'released' }

/** What lies beside a document; undefined where nothing does. */
export const readSuggestion = async (_editor: Editor, slug: string): Promise<Suggestion | undefined> =>
  findSuggestion((await archive()).db, slug)

/** The suggestion as the document that using it would make; undefined where today's rules refuse its text. */
export async function readSuggested(_editor: Editor, suggestion: Suggestion) {
  const head = await findDeskHead((await archive()).db, suggestion.slug)
  if (!head) return undefined
  const text = replacedText(head.document, suggestion.text)
  const { document } = tryParse(text, parseContext(head.document, head.revision))
  return document && { text, document }
}

/**
 * Saves the suggestion that was laid at `at` as a new revision of a draft; date, status and history of the document stay.
 * An editor's newer save is never overwritten: the answer is `stale` then.
 */
export async function takeSuggestion(
  editor: Editor,
  { at, ...asked }: Pick<SaveEdit, 'slug' | 'basedOn' | 'submission'> & { readonly at: Date },
  now = new Date(),
): Promise<Used> {
  const opened = await archive()
  const { slug, basedOn } = asked
  await demand(opened, editor, ['edit-draft'], slug, now)
  const suggestion = await findSuggestion(opened.db, slug)
  if (suggestion?.at.getTime() !== at.getTime()) return { kind: 'replaced' }
  const head = await findDeskHead(opened.db, slug)
  if (!head) return { kind: 'missing' }
  const state = stateAt(head.release, now)
  if (state !== 'draft' && state !== 'review') return { kind: 'released' }
  const saved = await append(
    editor,
    { ...asked, reason: `Suggestion of run ${suggestion.run} used` },
    (before) => edited(before, basedOn, [{ kind: 'text', text: replacedText(before, suggestion.text) }]),
    now,
  )
  if (saved.kind === 'saved') await opened.write((db) => dropSuggestion(db, slug, at))
  return saved
}

/** Takes the suggestion that was laid at `at` away; a newer one stays. Answers whether it was there. */
export async function dismissSuggestion(
  editor: Editor,
  { slug, at }: { readonly slug: string; readonly at: Date },
  now = new Date(),
): Promise<boolean> {
  const opened = await archive()
  await demand(opened, editor, ['edit-draft'], slug, now)
  return opened.write(async (db) => {
    const dropped = await dropSuggestion(db, slug, at)
    if (dropped) await logAct(db, { at: now, act: 'dismiss-suggestion', slug, editor })
    return dropped
  })
}
