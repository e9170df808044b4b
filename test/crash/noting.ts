import { writeSync } from 'node:fs'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { noteDue } from '@/lib/store/ledger/note-due'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { digest } from '../store/fixture'

/** For tests to kill: `noting FILE NAME`. Prints `scheduled slug number` and `noted slug moment` on acknowledgement. */
const [file = '', name = ''] = process.argv.slice(2)
const days = ['2026-02-01', '2026-02-02', '2026-02-03']
const archive = await openSqlite(file)
const minute = (count: number) => new Date(Date.UTC(2026, 2, 1, 0, count))

for (let turn = 0; ; turn++) {
  const day = days[turn % days.length] ?? ''
  const head = await archive.db
    .selectFrom('head')
    .select('number')
    .where('slug', '=', `us-china/${day}`)
    .executeTakeFirst()
  const basedOn = head?.number ?? 0
  const due = minute(basedOn + 1)
  const document = digest(day, { highlights: [`${name} in turn ${turn}.`], front: [`publishAt: ${due.toISOString()}`] })
  const appended = await appendRevision(archive, {
    document,
    basedOn,
    origin: 'desk',
    acts: ['schedule'],
    editor: { id: 1, name },
    submission: `${name} ${turn}`,
    at: minute(basedOn),
  })
  // Unbuffered: what a buffer held at a kill would not count as acknowledged.
  if (appended.kind === 'saved') writeSync(1, `scheduled ${document.slug} ${appended.revision.number}\n`)
  for (const noted of await noteDue(archive, due)) writeSync(1, `noted ${noted.slug} ${noted.moment}\n`)
}
