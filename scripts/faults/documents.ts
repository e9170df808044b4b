import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import { tryParse } from '@/lib/digest/parse'
import { preflight } from '@/lib/preflight/preflight'
import { shortestTime } from '@/test/digest/computing-time'
import { digestText } from '@/test/digest/digest-texts'
import { type FaultPart, Tally } from './part'

const randomTexts = 1_000
const randomYaml = 600
const longestMs = 1_000

export const part: FaultPart = {
  about: 'whatever a file holds, it is a document or refused, within a second, and nothing else changes for it',
  run: async function* ({ seed }) {
    yield tryAll('hostile Markdown, a megabyte of every mark', marks())
    yield tryAll(
      'YAML that explodes, executes or pretends',
      [...bombs, ...fc.sample(anyYaml, { seed, numRuns: randomYaml })].map(inFrontMatter),
    )
    yield tryAll('whole digests with noise in them', fc.sample(anyText, { seed, numRuns: randomTexts }))
  },
}

const registry = parseOutletRegistry(readFileSync('content/outlets.yaml', 'utf8'), 'content/outlets.yaml')

function tryAll(what: string, texts: readonly string[]) {
  const tally = new Tally(what)
  let slowest = 0
  for (const text of texts)
    for (const kind of ['digest', 'story'] as const) {
      let fault: string | false = false
      const took = shortestTime(() => {
        fault = faultOf(text, kind)
      }, longestMs)
      slowest = Math.max(slowest, took)
      // All begin alike: the repetition is at the end.
      const name = JSON.stringify(`${text.slice(0, 20)}…${text.slice(-60)}`)
      const slow = took > longestMs && `${kind} ${name}…: ${took.toFixed(0)} ms`
      tally.note(fault || slow || (isPolluted() && `${kind} ${name}…: changed what every object inherits`))
    }
  return tally.tried(`slowest ${slowest.toFixed(0)} ms`)
}

function faultOf(text: string, kind: 'digest' | 'story'): string | false {
  const slug = kind === 'digest' ? 'us-china/2026-01-21' : '2026-01-21-words'
  try {
    const { document } = tryParse(text, { kind, slug, origin: 'file.md', timeZone: 'UTC' })
    if (!document) return false
    preflight(document, { registry, sides: [] })
    return document.text !== text && `${kind} ${JSON.stringify(text.slice(0, 80))}…: is not printed as it was read`
  } catch (error) {
    return `${kind} ${JSON.stringify(text.slice(0, 80))}…: threw ${(error as Error).stack}`
  }
}

const isPolluted = (): boolean => Object.keys(Object.prototype).length > 0 || 'polluted' in {}

const front = 'title: A title\ndate: 2026-01-21\nperspectives: [{id: us, name: United States}]\ndraft: false'
const inFrontMatter = (yaml: string): string => `---\n${yaml}\n---\n\n## Overall Highlights\n\n- a\n`

const units =
  '* _ [ ] ( ` ~ < > # - + | ! \\ & % $ ^ : { " **a [a]( ![ ]( -_ >_ 1._ |_a_ <!-- &amp; \\[ [^1] [^1]:_ a| ~~ <a_ www. :// a@b.'
    .split(' ')
    .map((unit) => unit.replaceAll('_', ' '))
    .concat("'", '\t', '_', '\uffff')

/** Close to a megabyte of each mark, in long and short lines, in highlights, sources and prose. */
function marks(): string[] {
  return ['## Overall Highlights\n\n- ', '## Sources\n\n1. [a](https://e.com/', '## Another\n\n'].flatMap((head) =>
    units.flatMap((unit) => {
      const line = unit.repeat(Math.floor(4_000 / unit.length))
      return [
        `---\n${front}\n---\n\n${head}${`${line}\n`.repeat(200)}`,
        `---\n${front}\n---\n\n${head}${`${unit}\n`.repeat(Math.floor(300_000 / (unit.length + 1)))}`,
      ]
    }),
  )
}

const laughs = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'.replace(/./g, (name) => {
  const before = String.fromCharCode(name.charCodeAt(0) - 1)
  return `${name}: &${name} [*${before}, *${before}, *${before}, *${before}, *${before}, *${before}, *${before}]\n`
})}`
const bombs: readonly string[] = [
  `${front}\n${laughs}`,
  `${front}\nx: &x {<<: *x}`,
  `${front}\nx: &x [*x]`,
  `${front}\n<<: {polluted: true}`,
  ...['__proto__', 'constructor', 'prototype'].flatMap((key) => [
    `${front}\n${key}: {polluted: true}`,
    `${front}\nperspectives: [{${key}: {polluted: true}}]`,
    `${front}\n"${key}": {polluted: true}`,
    `${key}:\n  polluted: true\n${front}`,
  ]),
  ...[
    '!!js/function "function(){}"',
    '!!js/undefined x',
    '!!python/object/apply:os.system [id]',
    '!!binary aGk=',
    '!!merge x',
    '!<tag:x> y',
  ].map((value) => `${front}\nx: ${value}`),
  `${front}\nx: ${'['.repeat(20_000)}`,
  `${front}\nx: ${'{a: '.repeat(20_000)}`,
  `${front}\n${'- '.repeat(20_000)}`,
  `${front}\n${Array.from({ length: 20_000 }, (_, n) => `k${n}: v`).join('\n')}`,
  `${front}\nx: "${'\\u0000'.repeat(20_000)}"`,
  `${front}\nx: ${'9'.repeat(100_000)}`,
  `${front}\nx: |\n${' a\n'.repeat(100_000)}`,
  `${front}\n? ${'? '.repeat(5_000)}`,
  `title: ${'x'.repeat(900_000)}\ndate: 2026-01-21`,
  `${front}\nsources: [${'"a", '.repeat(100_000)}]`,
  `%YAML 9.9\n${front}`,
  `${front}\n---\n${front}`,
]

const anyYaml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...front.split('\n'),
        'x:',
        'x: &a',
        'y: *a',
        '<<: *a',
        '- ',
        '? ',
        ': ',
        '|',
        '>',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
      ),
      fc.constantFrom(
        '!!str',
        '!!js/function',
        '#',
        '%TAG',
        '&a',
        '*a',
        '\t',
        '  ',
        '---',
        '...',
        '\u2028',
        '\ufeff',
        '\0',
        '__proto__:',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 30 },
  )
  .chain((lines) => fc.constantFrom('\n', ' ', '\r\n').map((between) => lines.join(between)))

const noise = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r',
        '- ',
        '1. ',
        '## Sources\n',
        '[a](b)',
        '<b>',
        '```\n',
        '|-|\n',
        '> ',
        '\t',
        '<!--',
        '&#x0;',
        '[^1]',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))

const anyText = fc
  .tuple(digestText, fc.array(fc.tuple(fc.nat(), fc.nat(200), noise), { maxLength: 4 }))
  .map(([text, cuts]) =>
    cuts.reduce((now, [from, length, put]) => {
      const start = from % (now.length + 1)
      return now.slice(0, start) + put + now.slice(start + length)
    }, text),
  )
