import type { Digest, Document } from '@/lib/digest/document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { sidesAsDeclared, type Topic } from '@/lib/digest/topic'
import { type Finding, type HeldFinding, type PreflightContext, stops } from '@/lib/preflight/finding'
import { findingKey } from '@/lib/preflight/finding-key'
import { preflight } from '@/lib/preflight/preflight'
import { readSettings, type Settings } from '../accounts/settings'
import type { Archive, Db } from '../archive'
import { documentFromJson } from '../revisions/document-json'
import { listPassing } from '../revisions/revisions'
import type { HeadTable } from '../tables'
import { readRegistry } from './registry'
import { listTopics } from './topics'

export interface Checklist {
  readonly blocks: number
  readonly warns: number
  readonly first: string
}

export interface StoppingFinding extends HeldFinding {
  readonly key: string
  readonly level: Finding['level']
}

/** Called before the write transaction, which must be short. */
export async function stoppingFindings(db: Db, document: Document): Promise<readonly StoppingFinding[]> {
  return stoppingWith(await preflightBasis(db), document)
}

const stoppingWith = (basis: PreflightBasis, document: Document): readonly StoppingFinding[] =>
  preflight(document, preflightContext(document, basis)).filter(stops).map(toStopping)

export const toStopping = (finding: Finding): StoppingFinding => ({
  key: findingKey(finding),
  level: finding.level,
  rule: finding.rule,
  message: finding.message,
  ...('line' in finding.place && { line: finding.place.line }),
})

/**
 * Only for drafts and scheduled documents; public ones are checked on their page. `unchanged` keeps the stored counts.
 */
export async function writeChecklist(
  db: Db,
  head: HeadTable,
  findings: readonly StoppingFinding[] | 'unchanged',
): Promise<void> {
  const { slug, declared, public_from, saved_at } = head
  const waits = declared === 'draft' || (declared === 'released' && public_from > saved_at)
  if (waits && findings === 'unchanged') return
  await db.deleteFrom('checklist').where('slug', '=', slug).execute()
  if (waits && findings !== 'unchanged') await count(db, slug, findings)
}

/** After a change of outlets, topics or the settings of rules; in parts, so that editors can go on. */
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
      for (const { body, text } of rows) {
        const document = documentFromJson(body, text)
        await count(db, document.slug, stoppingWith(basis, document))
      }
    })
  }
}

const atOnce = 20

async function count(db: Db, slug: string, stopping: readonly StoppingFinding[]): Promise<void> {
  const findings = await notAccepted(db, slug, stopping)
  const [first] = findings
  if (!first) return
  const blocks = findings.filter(({ level }) => level === 'block').length
  const values = { slug, blocks, warns: findings.length - blocks, first: first.message }
  await db.insertInto('checklist').values(values).execute()
}

/** Findings that would stop an editor at the gate (lib/desk/checklist/gate.ts), without those accepted before. */
export const heldOnArrival = async (
  db: Db,
  slug: string,
  stopping: readonly StoppingFinding[],
): Promise<readonly HeldFinding[]> =>
  (await notAccepted(db, slug, stopping)).map(({ key: _key, level: _level, ...held }) => held)

/** An accepted warning is not reported twice. */
async function notAccepted(
  db: Db,
  slug: string,
  findings: readonly StoppingFinding[],
): Promise<readonly StoppingFinding[]> {
  if (findings.length === 0) return findings
  const keys = new Set((await listPassing(db, slug)).flatMap(({ passed }) => passed.map(({ key }) => key)))
  return findings.filter(({ key }) => !keys.has(key))
}

export interface PreflightBasis {
  readonly registry: OutletRegistry
  readonly topics: readonly Topic[]
  readonly credits: Settings['credits']
}

export const preflightBasis = async (db: Db): Promise<PreflightBasis> => ({
  registry: await readRegistry(db),
  topics: await listTopics(db),
  credits: (await readSettings(db)).credits,
})

export const preflightContext = (
  document: Document,
  { registry, topics, credits }: PreflightBasis,
): PreflightContext => ({
  registry,
  credits,
  sides: document.kind === 'digest' ? sidesOf(document, topics) : [],
})

const sidesOf = ({ topic, perspectives }: Digest, topics: readonly Topic[]) =>
  topics.find(({ id }) => id === topic)?.perspectives ?? sidesAsDeclared(perspectives)
