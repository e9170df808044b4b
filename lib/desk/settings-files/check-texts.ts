import { type Fault, isInvalidDocument } from '@/lib/digest/invalid-document'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import type { Topic } from '@/lib/digest/topic'
import { parseTopics } from '@/lib/digest/topics-file'
import { type SettingsFile, settingsFiles } from '../../store/tables'
import { parseFeeds } from '../../wire/feeds-file'
import type { SettingsTexts } from './entries'

export interface FileFault extends Fault {
  readonly file: SettingsFile
}

/**
 * What the parsers of the files would refuse of `after`. Feeds are looked at with topics, since they lean on them; what
 * was wrong with them before is not the change's fault.
 */
export function faultsOfChange(before: SettingsTexts, after: SettingsTexts): readonly FileFault[] {
  const changed = (file: SettingsFile) => before[file] !== after[file]
  const faults: FileFault[] = settingsFiles
    .filter((file) => changed(file) && Buffer.byteLength(after[file]) > mostBytes)
    .map((file) => ({
      file,
      line: undefined,
      field: 'file',
      reason: 'would be larger than 1 MB, the most that is read',
    }))
  if (changed('topics.yaml')) faults.push(...faultsOf('topics.yaml', () => parseTopics(after['topics.yaml'], 'topics')))
  if (changed('outlets.yaml'))
    faults.push(...faultsOf('outlets.yaml', () => parseOutletRegistry(after['outlets.yaml'], 'outlets')))
  if (faults.length > 0 || !(changed('topics.yaml') || changed('feeds.yaml'))) return faults
  const old = new Set(feedFaults(before).map(({ field, reason }) => `${field} ${reason}`))
  return feedFaults(after).filter(({ field, reason }) => !old.has(`${field} ${reason}`))
}

/** What a file of content/ may have (lib/content-files/raw-file.ts). */
const mostBytes = 1_000_000

function feedFaults({ 'topics.yaml': topics, 'feeds.yaml': feeds }: SettingsTexts): readonly FileFault[] {
  if (feeds.trim() === '') return []
  let known: readonly Topic[] = []
  try {
    if (topics.trim() !== '') known = parseTopics(topics, 'topics')
  } catch (error) {
    if (!isInvalidDocument(error)) throw error
  }
  return faultsOf('feeds.yaml', () => parseFeeds(feeds, 'feeds', known))
}

function faultsOf(file: SettingsFile, parse: () => unknown): readonly FileFault[] {
  try {
    parse()
    return []
  } catch (error) {
    if (isInvalidDocument(error)) return error.faults.map((fault) => ({ ...fault, file }))
    throw error
  }
}
