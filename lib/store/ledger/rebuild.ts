import type { Document } from '@/lib/digest/document'
import { recordOf } from '@/lib/digest/examination/compute-record'
import { isTyped, newTexts, type TextOrigin } from '@/lib/digest/examination/text-origins'
import { isInvalidDocument } from '@/lib/digest/invalid-document'
import { tryParse } from '@/lib/digest/parse'
import type { Archive, Db } from '../archive'
import { bumpEdition } from '../edition'
import { stoppingFindings } from '../projections/checklist'
import { dropStrayText } from '../projections/desk-text'
import { recountOutlets } from '../projections/outlet-months'
import { dropTexts, readLedgerFacts } from '../projections/record'
import { readRegistry, renameOutlets } from '../projections/registry'
import { recountWords } from '../projections/search'
import { recountTallies } from '../projections/sentence-tallies'
import { findHead, listDueTransitions, nextHead } from '../revisions/head'
import { listRevisionsOf } from '../revisions/revisions'
import { type HeadTable, settingsFiles } from '../tables'
import { dropProjections, writeProjections } from './projections'
import { latestSettings, projectSettings } from './settings-revisions'

/** Increment when the parser or a projection changes: older archives are then rebuilt at the next start. */
const version = 13

export interface Rebuilt {
  readonly documents: number
  readonly refused: readonly { readonly slug: string; readonly number: number; readonly reason: string }[]
}

export interface RebuildOptions {
  readonly timeZone: string
  readonly onProgress?: (done: number, total: number) => void
}

/** Milliseconds of one transaction of a rebuild, which an editor's save has to wait for. */
const batchInMs = 100

/** Replays the ledger in short transactions, so that readers and editors go on. Can be repeated if interrupted. */
export async function rebuildProjections(archive: Archive, options: RebuildOptions): Promise<Rebuilt> {
  const refused: Rebuilt['refused'][number][] = []
  // First: the checks of a document ask for topics and outlets.
  await archive.write(rebuildSettings)
  const slugs = await slugsOfLedger(archive.db)
  for (let done = 0; done < slugs.length; ) {
    const batch = await archive.write((db) => rebuildSome(db, slugs.slice(done), options.timeZone))
    refused.push(...batch.refused)
    done += batch.documents
    options.onProgress?.(done, slugs.length)
  }
  await archive.write(async (db) => {
    const stray = await db.selectFrom('head').select('slug').where('slug', 'not in', revisedSlugs(db)).execute()
    for (const { slug } of stray) await dropProjections(db, slug)
    await renameOutlets(db, await readRegistry(db))
    await recountOutlets(db)
    await recountTallies(db)
    await recountWords(db)
    await dropStrayText(db)
    await stampProjections(db, options.timeZone)
    await bumpEdition(db)
  })
  return { documents: slugs.length, refused }
}

/** Only if parser or zone have changed. */
export async function refreshProjections(archive: Archive, options: RebuildOptions): Promise<Rebuilt | undefined> {
  const kept = await archive.db.selectFrom('projection').select('stamp').executeTakeFirst()
  if (kept?.stamp === stampFor(options.timeZone)) return undefined
  return rebuildProjections(archive, options)
}

async function rebuildSettings(db: Db): Promise<void> {
  for (const file of settingsFiles) {
    const latest = await latestSettings(db, file)
    try {
      if (latest) await projectSettings(db, file, latest.text)
    } catch (error) {
      // A stricter parser than the one it was saved with: what was worked out of it then stays.
      if (!isInvalidDocument(error)) throw error
      console.error(`${file} revision ${latest?.number} can no longer be read: ${error.message}`)
    }
  }
}

async function rebuildSome(db: Db, slugs: readonly string[], timeZone: string): Promise<Rebuilt> {
  const refused: Rebuilt['refused'][number][] = []
  const start = performance.now()
  let documents = 0
  for (const slug of slugs) {
    const refusal = await rebuildOne(db, slug, timeZone)
    if (refusal) refused.push(refusal)
    documents += 1
    if (performance.now() - start > batchInMs) break
  }
  return { documents, refused }
}

async function rebuildOne(db: Db, slug: string, timeZone: string): Promise<Rebuilt['refused'][number] | undefined> {
  const revisions = (await listRevisionsOf(db, slug)).toReversed()
  const turns = await listDueTransitions(db, slug)
  let head: HeadTable | undefined
  const documents = new Map<number, Document>()
  let before: Document | undefined
  const texts = new Map<string, TextOrigin>()
  const machineTexts: string[] = []
  for (const revision of revisions) {
    const { kind, number, text } = revision
    const read = tryParse(text, { kind, slug, origin: `${slug} revision ${number}`, timeZone })
    const isLast = revision === revisions.at(-1)
    const { document } = read
    if (document)
      for (const added of newTexts(texts, { ...revision, document }, { before, machineTexts }))
        texts.set(added.words, added)
    if (!isTyped(revision)) machineTexts.push(text)
    before = document ?? before
    // An older revision that no longer parses does not matter now.
    if (!document) {
      if (!isLast) continue
      return { slug, number, reason: read.message ?? '' }
    }
    documents.set(number, document)
    head = nextHead(head, revision, document, turns)
    if (!isLast) continue
    await dropTexts(db, slug)
    await writeProjections(db, head, document, {
      before: await findHead(db, slug),
      checklist: await stoppingFindings(db, document),
      texts: [...texts.values()],
      record: recordOf(document, { ...(await readLedgerFacts(db, slug)), texts }),
      read: (number) => documents.get(number),
    })
  }
  return undefined
}

const revisedSlugs = (db: Db) => db.selectFrom('revision').select('slug')

async function slugsOfLedger(db: Db): Promise<readonly string[]> {
  const rows = await revisedSlugs(db).where('number', '=', 1).orderBy('slug').execute()
  return rows.map(({ slug }) => slug)
}

const stampFor = (timeZone: string) => `${version} ${timeZone}`

async function stampProjections(db: Db, timeZone: string): Promise<void> {
  const stamp = stampFor(timeZone)
  await db
    .insertInto('projection')
    .values({ id: 1, stamp })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ stamp }))
    .execute()
}
