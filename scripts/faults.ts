import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { printTable, type Table } from './bench/table'
import { command, Misuse } from './command'
import type { FaultPart, Tried } from './faults/part'

const parts = [
  'hidden-text',
  'withdrawals',
  'previews',
  'raw-http',
  'bodies',
  'poisoning',
  'searches',
  'documents',
  'field-cases',
  'hostile-pages',
  'unknown-addresses',
  'sign-in',
]
/** Attacks that `npm test` covers already. */
const elsewhere = [
  ['every action, page and route of the desk, as everybody who could ask', 'e2e/roles.spec.ts, guards.spec.ts'],
  ['kill -9 while saving, publishing, withdrawing, migrating', 'e2e/kill.spec.ts, lib/store/sqlite/crash'],
  ['a full disk, a held lock, a damaged ledger', 'e2e/cannot-save.spec.ts, lib/store/sqlite/*.test.ts'],
  ['backup and restore', 'lib/store/backup/backup.test.ts, since-backup.test.ts'],
  ['shutdown, upgrades, bind address', 'e2e/connections.spec.ts'],
  ['sessions, one-time links, lockout', 'lib/auth/*.test.ts, e2e/accounts.spec.ts'],
  ['feeds and exports of hostile text', 'lib/feeds/formats/*.test.ts, lib/citations/*.test.ts'],
  ['files of content/ with hostile names and bytes', 'lib/content-files/*.test.ts'],
] as const
const mostShown = 10

const help = `
npm run faults -- [PART…]

Tries to break the built paper (npm run build comes first), on ledgers and servers of its own: ${parts.join(', ')}.
All parts together take some minutes. What is random comes from SEED, which is printed: SEED=… tries the same again.
Ends with a table of what was tried and what held, and with exit code 1 where something did not.
`

await command(help, {}, async ({ files }) => {
  const unknown = files.find((name) => !parts.includes(name))
  if (unknown) throw new Misuse(`There is no part ${unknown}; there are ${parts.join(', ')}.`)
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  if (!Number.isInteger(seed)) throw new Misuse('SEED is a whole number.')
  // The servers and this process must sign with the same secret.
  process.env.AUTH_SECRET = randomBytes(32).toString('hex')
  console.log(`SEED=${seed}`)
  const found: (Tried & { readonly name: string })[] = []
  for (const name of files.length > 0 ? files : parts)
    for (const tried of await runPart(name, seed)) found.push({ name, ...tried })
  printTable(tableOf(found))
  if (files.length === 0) printTable({ title: 'Tried by npm test', columns: ['what', 'where'], rows: elsewhere })
  const broken = found.filter(({ faults }) => faults.length > 0)
  const tries = found.reduce((sum, { count }) => sum + count, 0).toLocaleString('en-US')
  console.log(
    `\n${tries} tries, ${broken.length === 0 ? 'all held' : `${broken.length} kinds did not hold`}. SEED=${seed}`,
  )
  return broken.length === 0 ? 0 : 1
})

async function runPart(name: string, seed: number): Promise<readonly Tried[]> {
  const begun = performance.now()
  const { part } = (await import(`./faults/${name}.ts`)) as { part: FaultPart }
  console.log(`\n${name}: ${part.about}`)
  const found: Tried[] = []
  try {
    for await (const tried of part.run({ seed })) found.push(tried)
  } catch (error) {
    // The other parts still run.
    found.push({ what: 'the part as a whole', count: 1, faults: [(error as Error).stack ?? String(error)] })
  }
  for (const { what, faults } of found) {
    for (const fault of faults.slice(0, mostShown)) console.log(`  ${what}: ${fault}`)
    if (faults.length > mostShown) console.log(`  ${what}: and ${faults.length - mostShown} more`)
  }
  console.log(`  ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  return found
}

function tableOf(found: readonly (Tried & { readonly name: string })[]): Table {
  return {
    title: 'Tried by npm run faults',
    columns: ['part', 'what', 'tried', 'held', 'measured'],
    rows: found.map(({ name, what, count, faults, measured = '' }) => [
      name,
      what,
      count,
      faults.length === 0 ? 'all' : `all but ${faults.length}`,
      measured,
    ]),
  }
}
