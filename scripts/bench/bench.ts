import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { command, Misuse } from '../command'
import { printTable, type Table } from './table'

export interface Benchmark {
  readonly about: string
  readonly run: () => Promise<Table> | AsyncIterable<Table>
}

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => basename(file, '.bench.ts'))

const help = `
npm run bench -- [NAME…]

Runs the benchmarks, or those that are named: ${names.join(', ')}. Each prints a table with ratios against a baseline
measured in the same run, so that figures of different machines can be compared.
`

await command(help, {}, async ({ files }) => {
  const unknown = files.find((name) => !names.includes(name))
  if (unknown) throw new Misuse(`There is no benchmark ${unknown}; there are ${names.join(', ')}.`)
  for (const name of files.length > 0 ? files : names) {
    const { bench } = (await import(`./${name}.bench.ts`)) as { bench: Benchmark }
    console.log(`\n${name}: ${bench.about}\n`)
    const found = bench.run()
    if (Symbol.asyncIterator in found) for await (const table of found) printTable(table)
    else printTable(await found)
  }
  return 0
})
