import type { Document } from '@/lib/digest/document'
import { holdingOf } from '@/lib/digest/examination/compute-record'
import { examinedText, passageHash } from '@/lib/digest/examination/passage-hash'
import { type DocumentPassage, normalWords, passagesOf } from '@/lib/digest/examination/passages'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import { traceOrigins } from '@/lib/digest/origins'
import { tryParse } from '@/lib/digest/parse'
import type { Editor } from '../accounts/editor'
import type { Archive, Db } from '../archive'
import { bumpEdition } from '../edition'
import { logAct } from '../log/act'
import { parseContext } from '../parse-context'
import { readExaminations, writeRecord } from '../projections/record'
import { documentFromJson } from '../revisions/document-json'
import { findHead } from '../revisions/head'
import { findRevision } from '../revisions/revisions'
import { mayBeSeen } from './append-revision'

export interface Examining {
  readonly slug: string
  readonly act: 'examine' | 'take-back'
  /** The revision that was on the screen. */
  readonly revision: number
  /** Hashes of its passages (`passageHash`). */
  readonly passages: readonly string[]
  readonly editor: Editor
  readonly at: Date
}

export type Examined =
  /** `changed` passages are on record now; 0 where all of them were already. */
  | { readonly kind: 'noted'; readonly record: DocumentRecord; readonly changed: number }
  /** The text is another by now. Nothing was written, of none of them. */
  | { readonly kind: 'stale'; readonly revision: number; readonly passages: readonly StalePassage[] }
  | { readonly kind: 'missing' }

/** A passage that is not in the latest text as it was on the screen. */
export interface StalePassage {
  /** On the screen; undefined if that revision did not have it. */
  readonly seen: DocumentPassage | undefined
  /** What stands in its place; undefined if it is gone. With the same words, its sources are others. */
  readonly now: DocumentPassage | undefined
}

/**
 * Notes that an editor examined these passages, all or none, or takes back what the same editor noted. What is on
 * record already is not written again.
 */
export const noteExamination = (archive: Archive, examining: Examining): Promise<Examined> =>
  archive.write((db) => noteWithin(db, examining))

async function noteWithin(db: Db, examining: Examining): Promise<Examined> {
  const { slug, act, editor, at } = examining
  const [head, document] = [await findHead(db, slug), await findDocument(db, slug)]
  if (!head || !document) return { kind: 'missing' }
  const { examinations } = await readExaminations(db, slug)
  const holding = holdingOf(examinations)
  const mine = (hash: string) => holding.get(hash)?.some((one) => one.editor.id === editor.id) ?? false
  const current = new Map(passagesOf(document).map((passage) => [passageHash(passage), passage]))
  const asked = [...new Set(examining.passages)]
  if (act === 'examine') {
    const stale = asked.filter((hash) => !current.has(hash))
    if (stale.length > 0)
      return { kind: 'stale', revision: head.number, passages: await staleIn(db, examining, stale, document) }
  }
  const texts = new Map(examinations.map(({ passage, examined }) => [passage, examined]))
  const rows = asked
    .filter((hash) => mine(hash) === (act === 'take-back'))
    .map((passage) => {
      const shown = current.get(passage)
      return {
        ...{ slug, act, passage, revision: examining.revision, at: at.toISOString() },
        examined: shown ? examinedText(shown) : (texts.get(passage) ?? ''),
        ...{ editor_id: editor.id, editor_name: editor.name, role: editor.role },
      }
    })
  for (const row of rows) await db.insertInto('examination').values(row).execute()
  const record = await writeRecord(db, document)
  if (rows.length > 0) {
    const detail = rows.length === 1 ? '1 passage' : `${rows.length} passages`
    const logged = act === 'examine' ? 'examine' : 'take-back-examination'
    await logAct(db, { at, act: logged, editor, slug, revision: examining.revision, detail })
    if (mayBeSeen(head, at)) await bumpEdition(db)
  }
  return { kind: 'noted', record, changed: rows.length }
}

async function findDocument(db: Db, slug: string): Promise<Document | undefined> {
  const row = await db.selectFrom('document').select('body').where('slug', '=', slug).executeTakeFirst()
  return row && documentFromJson(row.body, '')
}

async function staleIn(
  db: Db,
  { slug, revision: number }: Examining,
  hashes: readonly string[],
  document: Document,
): Promise<readonly StalePassage[]> {
  const revision = await findRevision(db, slug, number)
  const seen = revision && tryParse(revision.text, parseContext(revision, number)).document
  const before = seen ? passagesOf(seen) : []
  return hashes.map((hash) => {
    const passage = before.find((each) => passageHash(each) === hash)
    return { seen: passage, now: passage && inItsPlace(passage, before, passagesOf(document)) }
  })
}

function inItsPlace(
  passage: DocumentPassage,
  before: readonly DocumentPassage[],
  after: readonly DocumentPassage[],
): DocumentPassage | undefined {
  const [old, now] = [before, after].map((all) => all.filter(({ section }) => section === passage.section)) as [
    DocumentPassage[],
    DocumentPassage[],
  ]
  const words = (all: DocumentPassage[]) => all.map(({ text }) => normalWords(text))
  const origins = traceOrigins(words(old), words(now))
  return now[origins.findIndex((origin) => origin.kind !== 'new' && old[origin.index] === passage)]
}
