import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultLines } from '@/lib/content-files/fault-lines'
import { originOf } from '@/lib/content-files/raw-file'
import { writeFileAtomically } from '@/lib/content-files/write-file'
import { takeOverPipeline } from '@/lib/wire/pipeline-settings'
import { Misuse } from '../command'

/**
 * Adds the topics of a pipeline's own configuration to topics.yaml and feeds.yaml. Answers the exit code: 1 where it
 * was refused, and then nothing was written.
 */
export function importPipeline(file: string, contentDir: string, log: (line: string) => void): number {
  if (!existsSync(file)) throw new Misuse(`There is no file ${file}.`)
  const read = (name: string) => {
    const path = join(contentDir, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  try {
    const files = { topics: read('topics.yaml'), feeds: read('feeds.yaml') }
    const made = takeOverPipeline(readFileSync(file, 'utf8'), file, files)
    for (const [name, text] of [
      ['topics.yaml', made.topics],
      ['feeds.yaml', made.feeds],
    ] as const) {
      const isNew = text !== (name === 'topics.yaml' ? files.topics : files.feeds)
      if (isNew) writeFileAtomically(contentDir, name, text)
      log(`${isNew ? 'written' : 'unchanged'}`.padEnd(10) + originOf(join(contentDir, name)))
    }
    for (const reason of made.passedOver) log(`skipped   ${reason}`)
    log(made.added.length > 0 ? `Topics added: ${made.added.join(', ')}.` : 'No topic was added.')
    return 0
  } catch (error) {
    const { faults, origin } = error as { faults?: Parameters<typeof faultLines>[2]; origin?: string }
    if (!faults || !origin) throw error
    for (const line of faultLines('refused', origin, faults)) log(line)
    log('Nothing was written.')
    return 1
  }
}
