import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { importOutlets, importTopics } from '@/lib/content-files/import-settings'
import { parseDocument } from '@/lib/digest/parse'
import type { Archive } from '@/lib/store/archive'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { type BenchServer, serveFolder, serveLedger } from '../bench/bench-server'
import { addPublisher } from '../bench/desk-acts'
import { importDigest } from '../bench/growing-archive'
import { Client } from './client'

/** The built site on a ledger of its own, with a second connection to that ledger, as another process has. */
export interface TriedPaper {
  readonly servers: readonly BenchServer[]
  readonly clients: readonly Client[]
  readonly archive: Archive
  readonly close: () => Promise<void>
}

export const publicDigests = 24

export async function openPaper(
  fill = async (_archive: Archive): Promise<void> => {},
  servers = 1,
): Promise<TriedPaper> {
  const first = await serveLedger(async (archive) => {
    await importTopics(archive, 'content', { dryRun: false })
    await importOutlets(archive, 'content')
    await addPublisher(archive)
    for (const file of readdirSync('content/stories').filter((name) => name.endsWith('.md')))
      await importStory(archive, file)
    for (let number = 0; number < publicDigests; number += 1) await importDigest(archive, number)
    await fill(archive)
  })
  const others = await Promise.all(Array.from({ length: servers - 1 }, () => serveFolder(first.folder)))
  const all = [first, ...others]
  const clients = all.map(({ url }) => new Client(url))
  const archive = await openSqlite(first.database)
  const close = async (): Promise<void> => {
    for (const client of clients) client.close()
    await archive.close()
    for (const server of all) await server.close()
    rmSync(first.folder, { recursive: true, force: true })
  }
  return { servers: all, clients, archive, close }
}

/** Imports a document that has no file. */
export async function receive(archive: Archive, slug: string, text: string): Promise<void> {
  const kind = slug.includes('/') ? 'digest' : 'story'
  const document = parseDocument(text, { kind, slug, origin: slug, timeZone: 'UTC' })
  const { kind: outcome } = await importRevision(archive, { document, at: new Date(), prefer: 'file' })
  if (outcome !== 'imported') throw new Error(`${slug} was not imported: ${outcome}.`)
}

const importStory = (archive: Archive, file: string): Promise<void> =>
  receive(archive, file.slice(0, -'.md'.length), readFileSync(`content/stories/${file}`, 'utf8'))
