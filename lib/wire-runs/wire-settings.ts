import { join } from 'node:path'
import { faultLines, printable } from '@/lib/content-files/fault-lines'
import {
  type ImportSettings,
  importOutlets,
  importSettingsFile,
  importTopics,
  type SettingsOutcome,
} from '@/lib/content-files/import-settings'
import { originOf } from '@/lib/content-files/raw-file'
import type { Fault } from '@/lib/digest/invalid-document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import type { Topic } from '@/lib/digest/topic'
import { environment } from '@/lib/env'
import type { Archive } from '@/lib/store/archive'
import { latestSettings } from '@/lib/store/ledger/settings-revisions'
import { parseFeeds } from '@/lib/wire/feeds-file'
import type { TopicFeeds } from '@/lib/wire/topic-feeds'

export interface WireTopic {
  readonly known: Topic
  readonly feeds: TopicFeeds
}

export type WireSettings =
  | {
      readonly kind: 'read'
      readonly topics: readonly WireTopic[]
      readonly registry: OutletRegistry
      /** Files that were not taken because the desk changed them too, a line each. */
      readonly conflicts: readonly string[]
    }
  /** What is wrong with the files of content/, a line each. */
  | { readonly kind: 'refused'; readonly lines: readonly string[] }

/** Topics, outlets and feeds, as they are now: files of content/ that changed are imported first. */
export async function readWireSettings(archive: Archive, dryRun: boolean, now: Date): Promise<WireSettings> {
  const { contentDir } = environment()
  const options = { dryRun, now }
  const refused = (name: string, { faults }: Extract<SettingsOutcome<unknown>, { kind: 'refused' }>): WireSettings => ({
    kind: 'refused',
    lines: faultLines('refused', originOf(join(contentDir, name)), faults),
  })
  const topics = await importTopics(archive, contentDir, options)
  if (topics.kind === 'refused') return refused('topics.yaml', topics)
  const outlets = await importOutlets(archive, contentDir, options)
  if (outlets.kind === 'refused') return refused('outlets.yaml', outlets)
  const feeds = await importFeeds(archive, topics.value, options)
  if (feeds.kind === 'refused') return refused('feeds.yaml', feeds)
  if (feeds.kind !== 'imported' && !(await latestSettings(archive.db, 'feeds.yaml')))
    throw new Error(
      `There are no feeds: neither ${originOf(join(contentDir, 'feeds.yaml'))}, which docs/feeds-file.md describes, nor any at the desk.`,
    )
  return {
    kind: 'read',
    registry: outlets.value,
    topics: feeds.value.flatMap((each) =>
      topics.value.filter(({ id }) => id === each.topic).map((known) => ({ feeds: each, known })),
    ),
    conflicts: Object.entries({ 'topics.yaml': topics, 'outlets.yaml': outlets, 'feeds.yaml': feeds })
      .filter(([, { kind }]) => kind === 'conflict')
      .map(
        ([name]) =>
          `conflict  ${originOf(join(contentDir, name))} and the desk both changed: the desk's holds. npm run sync says more.`,
      ),
  }
}

/** Imports feeds.yaml where it changed, for the topics that are known. */
export const importFeeds = (archive: Archive, known: readonly Topic[], options: ImportSettings) =>
  importSettingsFile<readonly TopicFeeds[]>(
    archive,
    environment().contentDir,
    { file: 'feeds.yaml', parse: (text, origin) => parseFeeds(text, origin, known), none: [] },
    options,
  )

/** The first faults of feeds.yaml in one line for the desk: `content/feeds.yaml line 10, topics.x.due: is …`. */
export const describeFaults = (faults: readonly Fault[]): string => {
  const file = originOf(join(environment().contentDir, 'feeds.yaml'))
  const said = faults.slice(0, 3).map(({ line, field, reason }) => {
    const where = [line && `line ${line}`, field !== 'file' && field].filter(Boolean).join(', ')
    return printable(`${where ? `${where}: ` : ''}${reason}`)
  })
  return `${printable(file)} ${said.join('; ')}${faults.length > said.length ? `; and ${faults.length - said.length} more` : ''}`
}

/** The feeds as the next gathering would read them, or their faults; nothing is imported. */
export async function readFeeds(
  archive: Archive,
  known: readonly Topic[],
): Promise<{ readonly value: readonly TopicFeeds[] } | { readonly faults: WireFaults }> {
  const read = await importFeeds(archive, known, { dryRun: true })
  return read.kind === 'refused' ? { faults: read.faults } : { value: read.value }
}

type WireFaults = Extract<SettingsOutcome<unknown>, { kind: 'refused' }>['faults']
