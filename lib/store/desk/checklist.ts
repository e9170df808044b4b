import type { Document } from '@/lib/digest/document'
import { type Finding, type HeldFinding, stops } from '@/lib/preflight/finding'
import { preflight } from '@/lib/preflight/preflight'
import type { Archive, Db } from '../archive'
import { documentFromJson } from '../ledger/document-json'
import { listPassing } from '../ledger/revisions'
import type { HeadTable } from '../tables'
import { findingKey } from './finding-key'
import { type PreflightBasis, preflightBasis, preflightContext } from './preflight-context'

/** What the preflight found in a document that waits, counted. */
export interface Checklist {
  readonly blocks: number
  readonly warns: number
  /** What weighs most of it, in a sentence. */
  readonly first: string
}

/**
 * Counts what the preflight finds, with the document's projections, while it waits: a draft, or one that is not due
 * yet. What is out is looked over on its own page; here it would cost every publication some milliseconds.
 */
export async function writeChecklist(db: Db, head: HeadTable, document: Document): Promise<void> {
  await db.deleteFrom('checklist').where('slug', '=', head.slug).execute()
  const { declared, public_from, saved_at } = head
  if (declared === 'draft' || (declared === 'released' && public_from > saved_at))
    await check(db, document, await preflightBasis(db))
}

/**
 * After a change of the outlets or the topics: looks over everything that waits once more, some at a time, so that
 * editors go on meanwhile.
 */
export async function recheckWaiting(archive: Archive, now = new Date()): Promise<void> {
  const waiting = await archive.db
    .selectFrom('head')
    .select('slug')
    .where(({ eb, or, and }) =>
      or([
        eb('declared', '=', 'draft'),
        and([eb('declared', '=', 'released'), eb('public_from', '>', now.toISOString())]),
      ]),
    )
    .execute()
  for (let start = 0; start < waiting.length; start += atOnce) {
    const slugs = waiting.slice(start, start + atOnce).map(({ slug }) => slug)
    await archive.write(async (db) => {
      const basis = await preflightBasis(db)
      const rows = await db
        .selectFrom('head')
        .innerJoin('document', 'document.slug', 'head.slug')
        .innerJoin('revision', (join) =>
          join.onRef('revision.slug', '=', 'head.slug').onRef('revision.number', '=', 'head.number'),
        )
        .select(['document.body', 'revision.text'])
        .where('head.slug', 'in', slugs)
        .execute()
      await db.deleteFrom('checklist').where('slug', 'in', slugs).execute()
      for (const { body, text } of rows) await check(db, documentFromJson(body, text), basis)
    })
  }
}

const atOnce = 20

/**
 * What stands between a file and readers as it arrives: the very findings that would stop an editor at the gate
 * (lib/desk/checklist/gate.ts), but for those that one has passed before.
 */
export async function stoppingOnArrival(db: Db, document: Document): Promise<readonly HeldFinding[]> {
  const found = preflight(document, preflightContext(document, await preflightBasis(db))).filter(stops)
  return (await unpassed(db, document.slug, found)).map(({ rule, message, place }) => ({
    ...{ rule, message },
    ...('line' in place && { line: place.line }),
  }))
}

async function check(db: Db, document: Document, basis: PreflightBasis): Promise<void> {
  const found = preflight(document, preflightContext(document, basis)).filter(stops)
  const findings = await unpassed(db, document.slug, found)
  const [first] = findings
  if (!first) return
  const blocks = findings.filter(({ level }) => level === 'block').length
  const values = { slug: document.slug, blocks, warns: findings.length - blocks, first: first.message }
  await db.insertInto('checklist').values(values).execute()
}

/** What nobody has passed yet: an editor is not called to it twice. */
async function unpassed(db: Db, slug: string, findings: readonly Finding[]): Promise<readonly Finding[]> {
  if (findings.length === 0) return findings
  const keys = new Set((await listPassing(db, slug)).flatMap(({ passed }) => passed.map(({ key }) => key)))
  return findings.filter((finding) => !keys.has(findingKey(finding)))
}
