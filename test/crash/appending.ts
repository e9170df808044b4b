import { writeSync } from 'node:fs'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { digest } from '../store/fixture'

/** For tests to race and kill: `appending FILE NAME UNTIL`. Prints `slug number checksum` on acknowledgement. */
const [file = '', name = '', until = ''] = process.argv.slice(2)
const days = ['2026-02-01', '2026-02-02', '2026-02-03']
const archive = await openSqlite(file)

for (let turn = 0, done = 0; done < days.length; turn++) {
  const document = digest(days[turn % days.length] ?? '', { highlights: [`${name} in turn ${turn}.`] })
  const { slug } = document
  const head = await archive.db.selectFrom('head').select('number').where('slug', '=', slug).executeTakeFirst()
  const basedOn = head?.number ?? 0
  done = basedOn >= Number(until) ? done + 1 : 0
  if (done > 0) continue
  const appended = await appendRevision(archive, {
    document,
    basedOn,
    origin: 'desk',
    acts: ['edit-public'],
    editor: { id: 1, name },
    submission: `${name} ${turn}`,
    at: new Date(),
  })
  if (appended.kind !== 'saved') continue
  // Unbuffered: what a buffer held at a kill would not count as acknowledged.
  writeSync(1, `${slug} ${appended.revision.number} ${appended.revision.checksum} ${name}\n`)
}
await archive.close()
