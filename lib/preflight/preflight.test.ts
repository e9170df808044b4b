import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Document } from '@/lib/digest/document'
import { parseDocument } from '@/lib/digest/parse'
import { shortestTime } from '@/test/digest/computing-time'
import { context, sampleDigest } from '@/test/preflight/fixture'
import { seedVerdicts } from '@/test/preflight/seed-verdicts'
import { type Finding, type FindingPlace, stops } from './finding'
import { preflight, rules } from './preflight'

const seed = (kind: 'digest' | 'story', slug: string): Document => {
  const origin = `content/${kind === 'digest' ? 'digests' : 'stories'}/${slug}.md`
  return parseDocument(readFileSync(origin, 'utf8'), { kind, slug, origin, timeZone: 'UTC' })
}
const seeds = [
  ...['2026-01-21', '2026-02-05', '2026-02-12'].map((day) => seed('digest', `us-china/${day}`)),
  seed('story', '2025-05-23-us-china-relations-trade-and-security-tensions-persist'),
]

const placeInWords = (place: FindingPlace): string => {
  if (place.kind === 'highlight') return `${place.section} ${place.index + 1}`
  if (place.kind === 'source') return `source ${place.number}`
  if (place.kind === 'article') return `article ${place.index + 1}`
  if (place.kind === 'section') return place.section
  return place.kind === 'field' ? place.field : `line ${place.line}`
}
const hits = seeds.flatMap((document) =>
  preflight(document, context).map((finding) => ({ document, finding, where: placeInWords(finding.place) })),
)
const keyOf = ({ document, finding, where }: (typeof hits)[number]) => `${document.slug} ${finding.rule} ${where}`

test('every hit on the documents of the house has a verdict, and every verdict a hit', () => {
  expect(hits.map(keyOf).sort()).toEqual(Object.keys(seedVerdicts).sort())
})

test('the documents of the house are out on arrival: nothing in them stops', () => {
  expect(hits.filter(({ finding }) => stops(finding)).map(keyOf)).toEqual([])
})

test('each rule does what it says it does', () => {
  const verbs = { block: 'blocks', warn: 'warns', note: 'notes' }
  for (const { finding } of hits) {
    const rule = rules.find(({ id }) => id === finding.rule)
    expect(rule?.weighs).toContain(verbs[finding.level])
  }
})

test('no hit on them is a false alarm, and none blocks', () => {
  expect(Object.values(seedVerdicts).filter((verdict) => !verdict.startsWith('right:'))).toEqual([])
  expect(hits.filter(({ finding }) => finding.level === 'block')).toEqual([])
})

test('every rule that has a file is on the checklist', () => {
  const files = ['document', 'highlights', 'outlets', 'sources'].flatMap((folder) =>
    readdirSync(`lib/preflight/${folder}`).map((name) => readFileSync(`lib/preflight/${folder}/${name}`, 'utf8')),
  )
  const ids = files.flatMap((text) => /: Rule = \{\s+id: '([^']+)'/.exec(text)?.[1] ?? [])
  expect(ids.toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
})

// After a change of the rules: npx vitest run lib/preflight -u
test('docs/preflight.md says what the rules find', async () => {
  await expect(page()).toMatchFileSnapshot('../../docs/preflight.md')
})

test('rules have names of their own, and what blocks comes first', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  const digest = sampleDigest({ china: { highlights: ['Cuba waits.', ' '] } })
  expect(
    preflight(digest, context)
      .map(({ level, rule }) => `${level} ${rule}`)
      .slice(0, 2),
  ).toEqual(['block highlight-length', 'warn unsupported-claim'])
})

test('more of a kind than anybody reads are counted', () => {
  const highlights = Array.from({ length: 30 }, (_, n) => `Item ${100 + n} is for Havana.`)
  const found = preflight(sampleDigest({ us: { highlights } }), context).filter(
    ({ rule }) => rule === 'unsupported-claim',
  )
  expect(found).toHaveLength(20)
  expect(found.at(-1)).toMatchObject({ message: expect.stringMatching(/^11 more of these/), place: { index: 19 } })
})

test('a line that is a highlight or a source is jumped to as such', () => {
  const warnings = [20, 61, 5].map((line) => ({ code: 'x', message: 'Odd', line, field: '', holds: false }))
  expect(preflight(sampleDigest({}, { warnings }), context).slice(0, 3)).toMatchObject([
    { place: { kind: 'highlight', section: 'overall', index: 0 } },
    { place: { kind: 'source', number: 1 } },
    { place: { kind: 'line', line: 5 } },
  ])
})

test('a large digest is looked over in well under a second', () => {
  const sources = Array.from({ length: 1000 }, (_, n) => [`Talks on item ${n} between China and Japan`, 'CNN'] as const)
  const highlights = Array.from({ length: 50 }, (_, n) => `Tokyo and Havana speak of item ${n} with Westinghouse.`)
  const digest = sampleDigest({ us: { sources, highlights }, china: { sources, highlights } })
  expect(shortestTime(() => preflight(digest, context), 1000)).toBeLessThan(1000)
})

function page(): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ')
  const row = (...cells: readonly (string | number)[]) => `| ${cells.map((text) => cell(String(text))).join(' | ')} |`
  const said = ({ message, evidence }: Finding) => [message, ...evidence.map((piece) => `· ${piece}`)].join('<br>')
  return [
    '# Preflight',
    '',
    '<!-- Written by lib/preflight/preflight.test.ts: npx vitest run lib/preflight -u -->',
    '',
    'What Parallax checks before readers get a document, and what it finds in the documents of the house.',
    '',
    'The same rule holds for editors and for imported files (`stops` in lib/preflight/finding.ts): **what blocks or warns stops an editor who publishes, and holds an imported file back as a draft**, even if it says `draft: false`, until an editor has reviewed it. What blocks must be fixed; a warning is accepted with a reason that goes into the revision, and is not asked about again, at the desk or on import. A note asks for nothing. The desk lists all three; `npm run sync` names what holds a file back.',
    '',
    'A rule warns where the document’s own words are unfinished, defective, or supported by nothing that it cites. It notes what is a property of the topic, of its outlets or of the sources it cites (their titles are theirs), what is about a picture, and what costs readers nothing. What held a file back is kept in the ledger with the revision: a later change of a rule neither hides what is public nor publishes what waits.',
    '',
    '## Rules',
    '',
    row('Rule', 'Does', 'Looks for', 'Hits on the documents of the house'),
    row('---', '---', '---', '---'),
    ...rules.map(({ id, weighs, looksFor }) =>
      row(`\`${id}\``, weighs, looksFor, hits.filter(({ finding }) => finding.rule === id).length),
    ),
    '',
    '## Every hit, and whether it is right',
    '',
    row('Document', 'Place', 'Rule', 'Finding', 'Verdict'),
    row('---', '---', '---', '---', '---'),
    ...hits.map((hit) =>
      row(hit.document.slug, hit.where, `\`${hit.finding.rule}\``, said(hit.finding), seedVerdicts[keyOf(hit)] ?? '?'),
    ),
    '',
  ].join('\n')
}
