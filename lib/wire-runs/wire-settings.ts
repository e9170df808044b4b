import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { faultLines, printable } from '@/lib/content-files/fault-lines'
import { importOutlets } from '@/lib/content-files/import-outlets'
import { importTopics } from '@/lib/content-files/import-topics'
import { readOwnFile } from '@/lib/content-files/own-file'
import { originOf } from '@/lib/content-files/raw-file'
import type { Fault } from '@/lib/digest/invalid-document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import type { Topic } from '@/lib/digest/topic'
import { environment } from '@/lib/env'
import type { Archive } from '@/lib/store/archive'
import { readRegistry } from '@/lib/store/projections/registry'
import { listTopics } from '@/lib/store/projections/topics'
import { parseFeeds } from '@/lib/wire/feeds-file'
import type { TopicFeeds } from '@/lib/wire/topic-feeds'

export interface WireTopic {
  readonly known: Topic
  readonly feeds: TopicFeeds
}

export type WireSettings =
  | { readonly kind: 'read'; readonly topics: readonly WireTopic[]; readonly registry: OutletRegistry }
  /** What is wrong with the files of content/, a line each. */
  | { readonly kind: 'refused'; readonly lines: readonly string[] }

/** Topics, outlets and feeds, as content/ has them now; topics and outlets are imported where they changed. */
export async function readWireSettings(archive: Archive, dryRun: boolean): Promise<WireSettings> {
  const { contentDir } = environment()
  const refused = (name: string, faults: Parameters<typeof faultLines>[2]): WireSettings => ({
    kind: 'refused',
    lines: faultLines('refused', originOf(join(contentDir, name)), faults),
  })
  const topics = await importTopics(archive, contentDir, { dryRun })
  if (topics.kind === 'refused') return refused('topics.yaml', topics.faults)
  const outlets = await importOutlets(archive, contentDir, { dryRun })
  if (outlets.kind === 'refused') return refused('outlets.yaml', outlets.faults)
  if (!existsSync(join(contentDir, 'feeds.yaml')))
    throw new Error(
      `There is no ${originOf(join(contentDir, 'feeds.yaml'))}. docs/feeds-file.md says how to write one.`,
    )
  const known = topics.kind === 'replaced' ? topics.topics : await listTopics(archive.db)
  const read = readFeedsFile(known)
  if ('faults' in read) return refused('feeds.yaml', read.faults)
  return {
    kind: 'read',
    registry: outlets.kind === 'replaced' ? outlets.registry : await readRegistry(archive.db),
    topics: read.value.flatMap((feeds) =>
      known.filter(({ id }) => id === feeds.topic).map((topic) => ({ feeds, known: topic })),
    ),
  }
}

/** The first faults of feeds.yaml in one line for the desk: `content/feeds.yaml line 10, topics.x.due: is …`. */
export const describeFaults = (faults: readonly Fault[]): string => {
  const file = originOf(join(environment().contentDir, 'feeds.yaml'))
  const said = faults.slice(0, 3).map(({ line, field, reason }) => {
    const where = [line && `line ${line}`, field !== 'file' && field].filter(Boolean).join(', ')
    return printable(`${where ? `${where}: ` : ''}${reason}`)
  })
  return `${printable(file)} ${said.join('; ')}${faults.length > said.length ? `; and ${faults.length - said.length} more` : ''}`
}

/** What feeds.yaml says, or its faults; no topics where there is no file. */
export const readFeedsFile = (known: readonly Topic[], { contentDir } = environment()) =>
  readOwnFile<readonly TopicFeeds[]>(
    join(contentDir, 'feeds.yaml'),
    (text, origin) => parseFeeds(text, origin, known),
    [],
  )
