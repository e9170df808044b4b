import fc from 'fast-check'
import pLimit from 'p-limit'
import { openPaper } from './paper'
import { type FaultPart, Tally } from './part'

const count = 1_000
const longestMs = 2_000

const words = fc.constantFrom(
  ...[
    'trade',
    'tarifs',
    'summit',
    '新华',
    '关税',
    'الصين',
    'Κίνα',
    '"',
    "'",
    '*',
    '-',
    '(',
    ')',
    'AND',
    'OR',
    'NOT',
    'NEAR(a b, 2)',
  ],
  ...[
    '^',
    ':',
    'col:x',
    '{a b}:c',
    '%',
    '_',
    '\\',
    '\0',
    '\u202e',
    '👩‍💻',
    '<script>',
    "';drop table digest;--",
    '1 OR 1=1',
    '#{7*7}',
  ],
  ...[
    'x'.repeat(1_200),
    'a '.repeat(600),
    '"'.repeat(300),
    '('.repeat(300),
    'misspeld tarifs sumit ecports chps minsters bordr',
  ],
)
const text = fc.oneof(
  fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const value = fc.oneof(
  text,
  fc.constantFrom(
    'digest',
    'story',
    'us-china',
    'us',
    'reuters',
    '2026-01-01',
    '2026-02-30',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
  ),
)
const parameter = fc.constantFrom(
  'q',
  'kind',
  'side',
  'outlet',
  'from',
  'to',
  'order',
  'page',
  'upto',
  'topic',
  '__proto__',
  'x',
)
const roads = [
  '/search',
  '/search',
  '/search/suggest',
  '/search/feed.xml',
  '/search/atom.xml',
  '/search/feed.json',
  '/feed.xml',
  '/topics/us-china/feed.json',
]

const anySearch = fc
  .tuple(fc.constantFrom(...roads), fc.array(fc.tuple(parameter, value), { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([road, all, isRaw]) => {
    const query = isRaw
      ? // Unencoded, as a careless client sends it.
        all.map(([name, given]) => `${name}=${given.replace(/[^\x21-\x7e]/g, '%')}`).join('&')
      : new URLSearchParams(all.map(([name, given]) => [name, Buffer.from(given).toString()])).toString()
    return `${road}?${query}`.slice(0, 12_000)
  })

export const part: FaultPart = {
  about: 'any search gets its page or its feed, soon, and never an error of ours',
  run: async function* ({ seed }) {
    const paper = await openPaper()
    const [client] = paper.clients
    if (!client) throw new Error('There is no server.')
    const tally = new Tally('random parameters of searches and feeds')
    let slowest = 0
    try {
      const limit = pLimit(2)
      await Promise.all(
        fc.sample(anySearch, { seed, numRuns: count }).map((address) =>
          limit(async () => {
            const { status, headers, body, took } = await client.ask(address)
            slowest = Math.max(slowest, took)
            tally.note(
              (![200, 404].includes(status) && `${address}: ${status}`) ||
                (status === 404 && address.startsWith('/search') && `${address}: not there`) ||
                (took > longestMs && `${address}: ${took.toFixed(0)} ms`) ||
                (/SQLITE_|syntax error near|fts5:/.test(body) && `${address}: tells of the database`) ||
                // In JSON it is harmless text.
                (!headers['content-type']?.includes('json') && body.includes('<script>') && `${address}: breaks out`),
            )
          }),
        ),
      )
    } finally {
      await paper.close()
    }
    yield tally.tried(`slowest ${slowest.toFixed(0)} ms`)
  },
}
