import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { writeFileAtomically } from '@/lib/content-files/write-file'
import type { FeedMemory } from '@/lib/wire/fetch-feeds'

/** States and last answers of feeds, below `within`/feeds. What cannot be read there counts as not there. */
export function feedMemory(within: string): FeedMemory {
  const nameOf = (url: string) => `feeds/${createHash('sha256').update(url).digest('hex').slice(0, 32)}`
  return {
    read: (url) => {
      const name = nameOf(url)
      try {
        const { state, contentType } = JSON.parse(readFileSync(join(within, `${name}.json`), 'utf8'))
        const body = join(within, `${name}.gz`)
        const answer = existsSync(body) ? { bytes: gunzipSync(readFileSync(body)), contentType } : undefined
        return { state, answer }
      } catch {
        return undefined
      }
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
