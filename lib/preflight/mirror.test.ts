import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestContext } from '@/test/digest/parsing'
import type { Digest } from '../digest/document'
import { balanceOf } from '../digest/outlets/balance'
import { describeBalance } from '../digest/outlets/balance-sentence'
import { type OutletRegistry, type RegisteredOutlet, registryOf } from '../digest/outlets/registry'
import { parseDocument } from '../digest/parse'
import { readingOrder } from '../digest/perspective'
import type { TopicPerspective } from '../digest/topic'
import { reportSentences, reportsCounted } from '../words/report-words'
import type { Finding } from './finding'
import { preflight } from './preflight'

/**
 * No rule takes sides: when the two sides exchange names, countries and outlets, or change places, everything said about
 * one is said about the other. A failure names the rule, in `rule`.
 */

interface Party {
  readonly id: string
  readonly name: string
  readonly adjective: string
  readonly country: string
  readonly outlets: readonly [string, string]
  readonly owner: string
}

const west: Party = {
  ...{ id: 'us', name: 'United States', adjective: 'US', country: 'US' },
  ...{ outlets: ['Western Post', 'Western Times'], owner: 'Western Holdings' },
}
const east: Party = {
  ...{ id: 'china', name: 'China', adjective: 'Chinese', country: 'CN' },
  ...{ outlets: ['Eastern Post', 'Eastern Times'], owner: 'Eastern Holdings' },
}
const third = { outlets: ['Third Herald', 'Unknown Gazette'], country: 'JP' } as const

const registered = (name: string, country: string, owner?: string): RegisteredOutlet => ({
  id: name.toLowerCase().replace(' ', '-'),
  name,
  ...{ aliases: [], hosts: [], country, kind: undefined, evidence: 'https://example.org/', note: undefined },
  owner: owner === undefined ? undefined : { name: owner, evidence: 'https://example.org/' },
})
const registry: OutletRegistry = registryOf([
  ...[west, east].flatMap(({ outlets, country, owner }) => outlets.map((name) => registered(name, country, owner))),
  registered(third.outlets[0], third.country),
])

/** `{own}` and `{other}` are the sides: names, adjectives or countries in text. */
const titles = [
  '{own} raises duty on imported steel to 15 percent',
  '{other} raises duty on imported steel to 15 percent',
  'Ministers of {own} and {other} meet in Geneva on Monday',
  'Ministers of {own} and {other} meet in Geneva on Monday - live updates',
  'UPDATE 1-Ministers of {own} and {other} meet in Geneva on Monday',
  'Shipping rates fall as new port fees',
  'Shipping rates fall as new port fees take effect in spring',
]
const highlights = [
  '{own-adjective} outlets report that shipping rates fall as port fees take effect.',
  '{other-adjective} media say that ministers meet in Geneva on Monday.',
  '{own} raises its duty on imported steel to 15 percent.',
  '{other} raises its duty on imported steel to 25 percent.',
  'Ministers meet in Geneva on Monday and speak of Brazil.',
  'UPDATE 2-Shipping rates fall.',
  'Ok.',
]

const cited = fc.record({
  title: fc.constantFrom(...titles),
  outlet: fc.constantFrom('own 0', 'own 1', 'other 0', 'other 1', 'third 0', 'third 1'),
  date: fc.constantFrom('2/4/2026', '2/5/2026', '1/2/2026', ''),
  link: fc.nat(9),
})
const side = fc.record({
  highlights: fc.uniqueArray(fc.constantFrom(...highlights), { minLength: 0, maxLength: 3 }),
  sources: fc.array(cited, { maxLength: 8 }),
})
type Side = typeof side extends fc.Arbitrary<infer Value> ? Value : never
const day = fc.constantFrom('2026-02-05', '2026-02-06')

const filled = (text: string, own: Party, other: Party): string =>
  text
    .replaceAll('{own-adjective}', own.adjective)
    .replaceAll('{other-adjective}', other.adjective)
    .replaceAll('{own}', own.name)
    .replaceAll('{other}', other.name)

const outletOf = (which: string, own: Party, other: Party): string => {
  const [whose, place] = which.split(' ')
  return ({ own, other, third }[whose ?? ''] ?? third).outlets[place === '1' ? 1 : 0] ?? ''
}

type Seat = readonly [party: Party, other: Party, side: Side]

function digestOf(date: string, seats: readonly Seat[]): Digest {
  const lines = seats.flatMap(([own, other, { sources }]) =>
    sources.map(
      ({ title, outlet, date: dated, link }) =>
        `[${filled(title, own, other)}](https://news.example/${link}) - ${outletOf(outlet, own, other)}${dated && ` (${dated})`}`,
    ),
  )
  const text = `---
title: Talks
date: ${date}
topic: us-china
perspectives:
${seats.map(([{ id, name }, , { sources }]) => `  - { id: ${id}, name: ${name}, count: ${sources.length} }`).join('\n')}
draft: false
---

## Overall Highlights

- Ministers meet in Geneva on Monday.

${seats.map(([own, other, each]) => `## ${own.name} Perspective\n\n${each.highlights.map((line) => `- ${filled(line, own, other)}`).join('\n')}\n`).join('\n')}
## Sources

${lines.map((line, index) => `${index + 1}. ${line}`).join('\n')}
`
  const slug = `us-china/${date}`
  return parseDocument(text, { ...digestContext, slug }) as Digest
}

const sidesOf = (seats: readonly Seat[]): readonly TopicPerspective[] =>
  seats.map(([{ id, name, country }]) => ({ id, name, countries: [country] }))

/** Everything that is said of a digest, in the words of its parties; numbers of sources stand for the sources. */
function saidOf(digest: Digest, sides: readonly TopicPerspective[]) {
  const titleOf = new Map(digest.sources.map(({ number, title, outlet }) => [String(number), `${title} (${outlet})`]))
  const placeOf = ({ place }: Finding): string => {
    if (place.kind === 'source') return titleOf.get(String(place.number)) ?? ''
    if (place.kind === 'highlight') return `${place.section} highlight ${place.index}`
    return place.kind === 'section' ? place.section : place.kind
  }
  const balance = balanceOf(digest, sides, registry)
  return {
    findings: preflight(digest, { registry, sides }).map((finding) => ({
      rule: finding.rule,
      level: finding.level,
      message: finding.message,
      evidence: finding.evidence,
      place: placeOf(finding),
    })),
    warnings: digest.warnings.map(({ code, message, holds, field = '' }) => ({ code, message, holds, field })),
    order: readingOrder(digest).map(({ name }) => name),
    balance: balance.map(({ name, standings, independentReports, largestShare, outlets, owners }) => ({
      ...{ name, standings, independentReports, largestShare },
      outlets: outlets.map(({ name: outlet, standing, places }) => `${outlet} ${standing} ${places}`),
      owners: owners.map(({ name: owner, places }) => `${owner} ${places}`),
    })),
    sentences: balance.map((one) => describeBalance(one)),
    counts: digest.perspectives.map(({ id, name }) => `${name}: ${reportsCounted(digest, id)}`),
    reports: [reportsCounted(digest), ...reportSentences(digest)],
  }
}

type Said = ReturnType<typeof saidOf>

test('names, countries and outlets of the two sides exchanged: the same is said of the other', () => {
  fc.assert(
    fc.property(day, side, side, (date, one, other) => {
      const told = (first: Party, second: Party) => {
        const seats: Seat[] = [
          [first, second, one],
          [second, first, other],
        ]
        return unnamed(saidOf(digestOf(date, seats), sidesOf(seats)), first, second)
      }
      expect(told(east, west)).toEqual(told(west, east))
    }),
    { seed: 25, numRuns: 500 },
  )
}, 240_000)

/** The sides as `A` and `B`, and lists that are ordered by name in an order of their own. */
function unnamed(said: Said, first: Party, second: Party): Said {
  const swap = (text: string): string => {
    let plain = text
    for (const [party, sign] of [
      [first, 'A'],
      [second, 'B'],
    ] as const) {
      for (const word of [...party.outlets, party.owner, party.name, party.adjective])
        plain = plain.replaceAll(
          new RegExp(`(?:\\bthe )?\\b${word}\\b`, 'g'),
          `${sign}${[...party.outlets].indexOf(word)}`,
        )
      plain = plain.replaceAll(new RegExp(`\\b${party.id}\\b`, 'g'), `${sign}-id`)
    }
    return plain
  }
  const sorted = (list: readonly string[]) => list.map(swap).toSorted()
  return {
    findings: said.findings.map((finding) => ({
      ...finding,
      message: swap(finding.message),
      evidence: sorted(finding.evidence),
      place: swap(finding.place),
    })),
    warnings: said.warnings.map((warning) => ({
      ...warning,
      message: swap(warning.message),
      field: swap(warning.field),
    })),
    order: said.order.map(swap),
    balance: said.balance.map((each) => ({
      ...each,
      name: swap(each.name),
      outlets: sorted(each.outlets),
      owners: sorted(each.owners),
    })),
    // Outlets, owners and countries of equal weight are in the order of their names.
    sentences: said.sentences.map(
      (sentence) =>
        swap(sentence)
          .match(/[\w%]+/g)
          ?.toSorted()
          .join(' ') ?? '',
    ),
    counts: said.counts.map(swap),
    reports: said.reports.map(swap),
  }
}

/**
 * They say that one thing repeats another and point at the later of the two, which is on the side that is listed later.
 * So does any finding about several sources point at the first of them: not compared either.
 */
const pointAtTheLater = ['repeated-link', 'repeated-highlight']

test('the two sides in each other’s place: the same is said of each', () => {
  fc.assert(
    fc.property(day, side, side, (date, one, other) => {
      const seats: Seat[] = [
        [west, east, one],
        [east, west, other],
      ]
      const told = (places: readonly Seat[]) => inPlaceOf(saidOf(digestOf(date, places), sidesOf(places)))
      const [as, mirrored] = [told(seats), told(seats.toReversed())]
      expect({ ...mirrored, order: mirrored.order.toReversed() }).toEqual(as)
    }),
    { seed: 26, numRuns: 150 },
  )
}, 240_000)

const isSource = (place: string): boolean => place.includes(' (')

/** Without the numbers that change with the places of the sides. */
function inPlaceOf(said: Said) {
  const unnumbered = (text: string) => text.replace(/\b\d+(?=(?:, \d+)* and \d+ are|, |\b)/g, '#')
  const sorted = <Item>(list: readonly Item[]) => list.map((item) => JSON.stringify(item)).toSorted()
  return {
    order: said.order,
    findings: sorted(
      said.findings.map(({ rule, level, message, evidence, place }) => {
        const isLater = pointAtTheLater.includes(rule)
        return {
          ...{ rule, level, evidence: isLater ? [] : evidence.map(unnumbered).toSorted() },
          ...(!isLater &&
            rule !== 'repeated-report' && { message: unnumbered(message), place: isSource(place) ? '' : place }),
        }
      }),
    ),
    warnings: sorted(said.warnings.map(({ code, message, holds }) => [code, unnumbered(message), holds])),
    balance: sorted(said.balance),
    sentences: sorted(said.sentences),
    counts: sorted(said.counts),
    reports: sorted(said.reports.map((sentence) => sentence.replace(/^(Sources?) .* (are|is) /, '$1 # $2 '))),
  }
}
