import { readFileSync } from 'node:fs'
import { indexCarriers, suggestSources } from '@/lib/digest/carriers/suggest-sources'
import type { Digest } from '@/lib/digest/document'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import { parseDocument } from '@/lib/digest/parse'
import { unlistedWords } from '@/lib/preflight/unlisted-words'
import type { Benchmark } from './bench'
import { measureCredits } from './record/credits'
import { measureCarriers, readMornings } from './record/measure-carriers'
import { measureClaims } from './record/measure-claims'
import { readSeedMornings } from './record/seed-carriers'
import { reportsTable } from './same-report/measure-reports'
import { median } from './table'

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`

export const bench: Benchmark = {
  about: 'what carries a sentence: suggestions against labels, mutations of true sentences, and processor time',
  run: async function* () {
    const mornings = { seeds: readSeedMornings(), 'set with': readMornings('tuned'), 'held out': readMornings('held') }
    const suggest: Parameters<typeof measureCarriers>[1] = (text, carriers) =>
      suggestSources(text, indexCarriers(carriers))
    yield {
      title: 'Suggested sources',
      columns: ['labelled highlights', 'highlights', 'pairs', 'right', 'wrong', 'precision', 'recall'],
      rows: Object.entries(mornings).map(([name, some]) => {
        const { sentences, pairs, right, wrong, precision, recall } = measureCarriers(some, suggest)
        return [name, sentences, pairs, right, wrong.length, precision.toFixed(3), recall.toFixed(3)]
      }),
    }
    const all = Object.values(mornings).flat()
    const { caught, mutations, share, sentences, flagged, falseAlarms } = measureClaims(all)
    yield {
      title: 'In no listed headline',
      columns: ['mutation', 'made', 'found'],
      rows: [
        ...Object.entries(caught).map(([kind, { of, caught }]) => [kind, of, percent(caught, of)]),
        ['all', mutations, percent(share, 1)],
        ['true sentences with a finding', sentences, percent(flagged, sentences)],
        ['of them in a headline after all', sentences, percent(falseAlarms.length, sentences)],
      ],
    }
    yield {
      title: 'Credited to others than those who carry it',
      columns: ['sentences', 'made', 'found', 'false alarms'],
      rows: [true, false].map((areCited) => {
        const { mutations, caught, falseAlarms } = measureCredits(all, areCited)
        const which = areCited ? 'that cite their sources' : 'whose carriers are looked for'
        return [which, mutations, percent(caught, mutations), percent(falseAlarms, mutations)]
      }),
    }
    yield { title: 'One report', ...reportsTable() }
    const digests = ['2026-01-21', '2026-02-05', '2026-02-12'].map(readSeed)
    const one = median(
      Array.from({ length: 60 }, (_, turn) => processorTime(() => lookOver(digests[turn % 3]))).slice(15),
    )
    const many = processorTime(() => {
      for (let turn = 0; turn < 10_000; turn += 1) lookOver(digests[turn % 3])
    })
    yield {
      title: 'Suggestions for every highlight, and what is in no listed headline',
      columns: ['digests', 'CPU ms', 'CPU ms a digest'],
      rows: [
        [1, one, one],
        [10_000, many, many / 10_000],
      ],
    }
  },
}

const registry = parseOutletRegistry(readFileSync('content/outlets.yaml', 'utf8'), 'content/outlets.yaml')

function readSeed(day: string): Digest {
  const slug = `us-china/${day}`
  const text = readFileSync(`content/digests/${slug}.md`, 'utf8')
  return parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' }) as Digest
}

function lookOver(digest: Digest | undefined): void {
  if (!digest) return
  // New objects, as after a read: nothing that was read before is remembered.
  const fresh = { ...digest, sources: digest.sources.map((source) => ({ ...source })) }
  unlistedWords(fresh, registry)
  for (const { highlights, sources } of [fresh, ...fresh.perspectives]) {
    const index = indexCarriers(sources.map(({ id, title }) => ({ id, text: title })))
    for (const { plain } of highlights) suggestSources(plain, index)
  }
}

function processorTime(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
