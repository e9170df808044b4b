import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@/lib/digest/document'
import { parseDocument } from '@/lib/digest/parse'
import type { Archive } from '@/lib/store/archive'
import { whyTouched } from '@/lib/store/desk/touched'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { findLatestRevision } from '@/lib/store/revisions/revisions'
import { checksumAt, checksumOf } from './raw-file'
import { type Kind, pathOf } from './walk'
import { writeFileAtomically } from './write-file'

export interface LandDraft {
  readonly contentDir: string
  /** A digest unless it says otherwise. */
  readonly kind?: Kind
  /** Of a digest: `us-china/2026-02-12`. Of a story: `2026-02-12-some-words`. */
  readonly slug: string
  readonly text: string
  readonly timeZone: string
  readonly at: Date
  /** Whether a document was made by the same pipeline, and may be replaced by what it makes next. */
  readonly isOwn: (document: Document) => boolean
  /** Answers what would happen and writes nothing. */
  readonly dryRun?: boolean
}

export type Landed =
  | {
      readonly kind: 'landed' | 'updated'
      readonly path: string
      readonly revision: number
      readonly held: readonly { readonly rule: string; readonly message: string; readonly line?: number }[]
    }
  | { readonly kind: 'unchanged'; readonly path: string }
  /** Something is there that must not be overwritten: a sentence for an editor. Nothing was written. */
  | { readonly kind: 'beside'; readonly reason: string }

/**
 * Puts the draft of a digest or a story into content/ and takes it into the archive, as every file comes there. An earlier draft of
 * the same pipeline is replaced as long as nobody has touched it, at the desk or in its file. Throws InvalidDocument
 * where the text is neither, and an Error where it is no draft.
 */
export async function landDraft(archive: Archive, given: LandDraft): Promise<Landed> {
  const { contentDir, kind = 'digest', slug, text, timeZone, at, isOwn, dryRun = false } = given
  const path = pathOf(kind, slug)
  const read = (source: string) => parseDocument(source, { kind, slug, origin: path, timeZone })
  const document = read(text)
  if (!document.standing.draft) throw new Error(`${path} would not be a draft, and was not imported.`)
  const latest = await findLatestRevision(archive.db, slug)
  const there = checksumAt(join(contentDir, path))
  if (latest?.text === text && (there === undefined || there === checksumOf(text))) return { kind: 'unchanged', path }
  const obstacle = await whyBeside(archive, { latest: latest && read(latest.text), there, isOwn, path })
  if (obstacle) return { kind: 'beside', reason: obstacle }

  const before = there === undefined ? undefined : readFileSync(join(contentDir, path), 'utf8')
  // First the file: if this is stopped here, the next sync imports it.
  if (!dryRun) writeFileAtomically(contentDir, path, text)
  const imported = await importRevision(archive, { document, at, dryRun })
  if (imported.kind === 'imported') {
    const { revision, held } = imported
    return { kind: latest ? 'updated' : 'landed', path, revision, held }
  }
  // A server that follows content/ was faster.
  if (imported.kind === 'unchanged') return { kind: 'unchanged', path }
  // An editor saved in this very moment: the file is as it was, and the desk has no conflict to decide.
  if (!dryRun && before === undefined) rmSync(join(contentDir, path), { force: true })
  else if (!dryRun && before !== undefined) {
    writeFileAtomically(contentDir, path, before)
    await importRevision(archive, { document: read(before), at })
  }
  return { kind: 'beside', reason: `${path} was changed at the desk in the meantime.` }
}

interface There {
  readonly latest: Document | undefined
  /** The checksum of the file in content/. */
  readonly there: string | undefined
  readonly isOwn: LandDraft['isOwn']
  readonly path: string
}

async function whyBeside(archive: Archive, { latest, there, isOwn, path }: There): Promise<string | undefined> {
  if (!latest)
    return there === undefined ? undefined : `${path} is there already, and npm run sync has not imported it.`
  if (!isOwn(latest)) return `${path} was not made by this command.`
  const touched = await whyTouched(archive.db, latest.slug)
  if (touched) return `${path} stays as it is. ${touched}`
  const isChanged = there !== undefined && there !== checksumOf(latest.text)
  return isChanged ? `${path} was changed since it was imported.` : undefined
}
