import type { Document } from '../digest/document'
import type { Edit } from '../digest/edit'
import type { Fault } from '../digest/invalid-document'
import { parseDocument } from '../digest/parse'
import type { CheckedFinding } from '../preflight/finding'
import type { Editor } from '../store/accounts/editor'
import { type DeskHead, findDeskHead } from '../store/desk/desk-head'
import { archive } from '../store/open-archive'
import { parseContext } from '../store/parse-context'
import { findRevision } from '../store/revisions/revisions'
import { append, edited, orFaults, type Saved, type SaveEdit } from './append'
import { lookOver } from './checklist/look-over'

export type { Saved, SaveEdit }

/** Applies the edits to the revision they are based on and appends one revision, or says why not. */
export async function saveEdit(editor: Editor, save: SaveEdit, now = new Date()): Promise<Saved> {
  const { basedOn } = save
  return append(
    editor,
    save,
    (before, head) =>
      keptPublic(before, edited(before, basedOn, reviewing(allEdits(save, now), head, now)), basedOn, now),
    now,
  )
}

/** A public text stays public when its new wording would be held: accepting the new warnings is its review. */
function keptPublic(before: Document, after: Document, basedOn: number, at: Date): Document {
  const isOut = ({ standing }: Document) => !standing.draft && !standing.withdrawn
  const holds = ({ standing, warnings }: Document) => !standing.reviewed && warnings.some((warning) => warning.holds)
  const begins = isOut(before) && isOut(after) && !holds(before) && holds(after)
  return begins ? edited(after, basedOn, [{ kind: 'review', at }]) : after
}

/** Publishing or scheduling a held document is its review. */
function reviewing(edits: readonly Edit[], { held, document }: DeskHead, at: Date): readonly Edit[] {
  const letsOut = edits.some(({ kind }) => kind === 'publish' || kind === 'schedule')
  return held && letsOut && !document.standing.reviewed ? [...edits, { kind: 'review', at }] : edits
}

const allEdits = ({ edits, amends }: SaveEdit, at: Date): readonly Edit[] =>
  amends?.kind === 'correction' ? [...edits, { kind: 'correct', at, note: amends.note }] : edits

/** What a save would make of revision `basedOn`, with its checklist, without writing. */
export async function previewEdit(
  _editor: Editor,
  { slug, basedOn, edits }: Omit<SaveEdit, 'submission'>,
): Promise<
  | {
      readonly kind: 'preview'
      readonly before: Document
      readonly document: Document
      readonly findings: readonly CheckedFinding[]
    }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'missing' }
> {
  const { db } = await archive()
  const head = await findDeskHead(db, slug)
  const before = head?.revision === basedOn ? head.document : await findRevision(db, slug, basedOn)
  if (!before) return { kind: 'missing' }
  const drawn = orFaults(() => {
    const base = 'warnings' in before ? before : parseDocument(before.text, parseContext(before, basedOn))
    return { kind: 'preview' as const, before: base, document: edited(base, basedOn, edits) }
  })
  return drawn.kind === 'preview' ? { ...drawn, findings: await lookOver(db, drawn.document) } : drawn
}

export const readChecklist = async (_editor: Editor, document: Document): Promise<readonly CheckedFinding[]> =>
  lookOver((await archive()).db, document)
