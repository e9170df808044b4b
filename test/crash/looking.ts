import { writeSync } from 'node:fs'
import { noteDue } from '@/lib/store/ledger/note-due'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'

/** For tests to race and kill: `looking FILE SEED FROM TO`. Prints `slug turn moment clock` for what it noted. */
const [file = '', seed = '', from = '', to = ''] = process.argv.slice(2)
const looks = 1_000
const hour = 3_600_000
const archive = await openSqlite(file)

let state = Number(seed)
function random(): number {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647
}

const [first, last] = [Date.parse(from), Date.parse(to)]
for (let look = 0; look <= looks; look++) {
  const onTime = first + ((last - first) * look) / looks
  const clock = new Date(look === looks ? last : Math.min(last, onTime + (random() * 2 - 1) * hour))
  for (const { slug, turn, moment } of await noteDue(archive, clock))
    writeSync(1, `${slug} ${turn} ${moment} ${clock.toISOString()}\n`)
}
await archive.close()
