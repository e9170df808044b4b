import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { writeFileAtomically } from '@/lib/content-files/write-file'
import { environment } from '@/lib/env'
import type { LoggedFeed } from '@/lib/store/wire/feeds'
import type { FeedMemory } from '@/lib/wire/fetch-feeds'

/** Where the wire keeps its files. */
export const wireFolder = (): string => join(environment().dataDir, 'wire')

/**
 * What is known of feeds: how they do is in the ledger (`states`), their last answers and the validators of those are
 * files below `within`/feeds. What cannot be read there counts as not there.
 */
export function feedMemory(within: string, states: ReadonlyMap<string, LoggedFeed>): FeedMemory {
  const nameOf = (url: string) => `feeds/${createHash('sha256').update(url).digest('hex').slice(0, 32)}`
  const readFile = (url: string) => {
    const name = nameOf(url)
    try {
      const { state, contentType } = JSON.parse(readFileSync(join(within, `${name}.json`), 'utf8'))
      const body = join(within, `${name}.gz`)
      const answer = existsSync(body) ? { bytes: gunzipSync(readFileSync(body)), contentType } : undefined
      return { state, answer }
    } catch {
      return undefined
    }
  }
  return {
    read: (url) => {
      const kept = readFile(url)
      const logged = states.get(url)
      if (!logged) return kept
      const { lastSuccess, lastFailure, failures, items, newest } = logged
      const validators = kept?.state.validators ?? {}
      return { state: { url, lastSuccess, lastFailure, failures, items, newest, validators }, answer: kept?.answer }
    },
    write: (state, answer) => {
      const name = nameOf(state.url)
      // The answer first: validators of a later one with an earlier answer would hide what came between.
      if (answer) writeFileAtomically(within, `${name}.gz`, gzipSync(answer.bytes))
      const kept = { state, contentType: answer?.contentType }
      writeFileAtomically(within, `${name}.json`, `${JSON.stringify(kept, null, 2)}\n`)
    },
  }
}
