import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { InvalidDocument } from '@/lib/digest/invalid-document'
import { identifyOutlet } from '@/lib/digest/outlets/registry'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import { parseTopics } from '@/lib/digest/topics-file'
import { parseFeeds } from './feeds-file'
import { addressOf, mostOfOneOutlet } from './topic-feeds'

const known = parseTopics(readFileSync('content/topics.yaml', 'utf8'), 'content/topics.yaml')
const parse = (yaml: string) => parseFeeds(yaml, 'content/feeds.yaml', known)
const file = (rest = '') => `topics:
  us-china:
    sides:
      china:
        - url: https://example.com/feed
          outlet: China Daily
      us:
        - search: "China (trade OR Taiwan)"
        - url: https://example.org/rss.xml
          must: [China, Beijing]
${rest}`

const faultsIn = (yaml: string) => {
  try {
    parse(yaml)
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidDocument)
    return (error as InvalidDocument).faults
  }
  return []
}

test('the least file has the rest from the defaults, and its sides in the order of topics.yaml', () => {
  const [topic] = parse(file())
  expect(topic).toMatchObject({
    topic: 'us-china',
    perSide: 10,
    windowHours: 36,
    largestShare: 0.3,
    home: 'prefer',
    stories: 0,
    must: [],
    due: undefined,
  })
  expect(topic?.sides.map(({ id }) => id)).toEqual(['us', 'china'])
  expect(topic?.sides[0]?.feeds).toEqual([
    {
      kind: 'search',
      query: 'China (trade OR Taiwan)',
      language: 'en',
      region: 'US',
      weight: 1,
      must: [],
      mustNot: [],
    },
    {
      kind: 'address',
      url: 'https://example.org/rss.xml',
      outlet: undefined,
      language: undefined,
      weight: 1,
      must: ['China', 'Beijing'],
      mustNot: [],
    },
  ])
  expect(topic && mostOfOneOutlet(topic)).toBe(3)
})

test('a search is an address of Google News with its locale and its window', () => {
  const [search] = parse(file())[0]?.sides[0]?.feeds ?? []
  const address = new URL(search ? addressOf(search, 36) : '')
  expect(address.origin + address.pathname).toBe('https://news.google.com/rss/search')
  expect(Object.fromEntries(address.searchParams)).toEqual({
    q: 'China (trade OR Taiwan) when:36h',
    hl: 'en-US',
    gl: 'US',
    ceid: 'US:en',
  })
  expect(search && addressOf(search, 120)).toContain('when%3A5d')
})

test('whether articles are fetched and links decoded is said for a topic, and a feed may say otherwise; neither by itself', () => {
  const settings = (yaml: string) =>
    parse(yaml)[0]?.sides.flatMap(({ feeds }) =>
      feeds.map(({ articleText, decodeLinks }) => [articleText, decodeLinks].map(Boolean)),
    )
  const [off, text, links, both] = [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ]
  expect(settings(file())).toEqual([off, off, off])
  expect(settings(file('          articleText: true\n'))).toEqual([off, text, off])
  expect(settings(file('          articleText: false\n    articleText: true\n    decodeLinks: true\n'))).toEqual([
    both,
    links,
    both,
  ])
})

test.each([
  ['an empty file', '', 'file', undefined],
  ['an unknown key', file('    colour: red\n'), 'topics.us-china', 3],
  ['a topic that topics.yaml does not have', file().replace('us-china', 'us-japan'), 'topics.us-japan', 3],
  ['a side that its topic does not have', file().replace('      us:', '      uk:'), 'topics.us-china.sides.uk', 8],
  ['a side without feeds', file().replace(/ {6}us:[\s\S]*/, ''), 'topics.us-china.sides', 4],
  ['neither url nor search', file().replace('search:', 'outlet:'), 'topics.us-china.sides.us.0.url', 8],
  [
    'both url and search',
    file().replace('url: https://example.org/rss.xml', 'url: https://example.org/\n          search: x'),
    'topics.us-china.sides.us.1.search',
    10,
  ],
  [
    'an address that is none',
    file().replace('https://example.com/feed', 'example.com/feed'),
    'topics.us-china.sides.china.0.url',
    5,
  ],
  [
    'an address with a password',
    file().replace('https://example.com', 'https://a:b@example.com'),
    'topics.us-china.sides.china.0.url',
    5,
  ],
  [
    'a file address',
    file().replace('https://example.com/feed', 'file:///etc/passwd'),
    'topics.us-china.sides.china.0.url',
    5,
  ],
  ['a feed twice', file('        - url: https://example.org/rss.xml\n'), 'topics.us-china.sides.us.2.url', 11],
  ['stories without end', file('    stories: 21\n'), 'topics.us-china.stories', 11],
  ['a text for a switch', file('    articleText: sometimes\n'), 'topics.us-china.articleText', 11],
  ['a number for a switch of a feed', file('          decodeLinks: 1\n'), 'topics.us-china.sides.us.1.decodeLinks', 11],
  ['a share above all', file('    largestShare: 30\n'), 'topics.us-china.largestShare', 11],
  ['a home rule that is none', file('    home: maybe\n'), 'topics.us-china.home', 11],
  ['a time that is none', file('    due: "25:00"\n'), 'topics.us-china.due', 11],
  ['a text for a number', file('    perSide: ten\n'), 'topics.us-china.perSide', 11],
  ['a window of more than a week', file('    windowHours: 200\n'), 'topics.us-china.windowHours', 11],
  ['more articles a side than fit', file('    perSide: 51\n'), 'topics.us-china.perSide', 11],
  ['part of an article', file('    perSide: 2.5\n'), 'topics.us-china.perSide', 11],
  ['a language that is no code', file('    languages: [english]\n'), 'topics.us-china.languages.0', 11],
  ['a word that is blank', file('    must: [China, " "]\n'), 'topics.us-china.must.1', 11],
  ['one word in place of a list', file('    mustNot: football\n'), 'topics.us-china.mustNot', 11],
  ['a weight of nothing', file('          weight: 0\n'), 'topics.us-china.sides.us.1.weight', 11],
  ['a region of an address', file('          region: US\n'), 'topics.us-china.sides.us.1.region', 11],
  [
    'a region that is no country',
    file().replace('us:\n', 'us:\n        - { search: x, region: usa }\n'),
    'topics.us-china.sides.us.0.region',
    8,
  ],
  [
    'an outlet of a search',
    file().replace('us:\n', 'us:\n        - { search: x, outlet: CNN }\n'),
    'topics.us-china.sides.us.0.outlet',
    8,
  ],
  [
    'a locale of a search',
    file().replace('us:\n', 'us:\n        - { search: x, language: en-US }\n'),
    'topics.us-china.sides.us.0.language',
    8,
  ],
  ['an unknown key of a feed', file('          colour: red\n'), 'topics.us-china.sides.us.1', 9],
  ['a key twice', file('    perSide: 5\n    perSide: 6\n'), 'yaml', 12],
  ['a search twice', file('        - search: China (trade OR Taiwan)\n'), 'topics.us-china.sides.us.2.search', 11],
  ['a key named like a prototype', file('  __proto__:\n    sides: {}\n'), 'topics.__proto__', undefined],
  ['an alias', file('    must: *words\n'), 'yaml', undefined],
])('%s is refused whole, with field and line', (_what, yaml, field, line) => {
  const fault = faultsIn(yaml).find((each) => each.field === field)
  expect(fault, JSON.stringify(faultsIn(yaml))).toBeDefined()
  if (line !== undefined) expect(fault?.line).toBe(line)
})

test('content/feeds.yaml feeds both sides of us-china, and every outlet that it names is registered', () => {
  const registry = parseOutletRegistry(readFileSync('content/outlets.yaml', 'utf8'), 'content/outlets.yaml')
  const [topic] = parse(readFileSync('content/feeds.yaml', 'utf8'))
  expect(topic?.sides.map(({ feeds }) => feeds.filter(({ kind }) => kind === 'search').length)).toEqual([1, 1])
  for (const { id, feeds } of topic?.sides ?? []) {
    const countries = known[0]?.perspectives.find((side) => side.id === id)?.countries
    for (const feed of feeds) {
      if (feed.kind !== 'address') continue
      expect(countries).toContain(identifyOutlet(registry, feed.outlet ?? '').registered?.country)
    }
  }
})

test('the examples of docs/feeds-file.md can be copied', () => {
  const blocks = readFileSync('docs/feeds-file.md', 'utf8').matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)
  const [least = '', topic = '', feeds = ''] = [...blocks].map(([, indent, block = '']) =>
    block.replace(new RegExp(`^${indent}`, 'gm'), ''),
  )
  expect(parse(least)).toHaveLength(1)
  const own = parseTopics(`topics:\n${topic.replace(/^/gm, '  ')}`, 'topics.yaml')
  expect(parseFeeds(feeds, 'feeds.yaml', own)[0]?.sides.map(({ id }) => id)).toEqual(['france', 'germany'])
})
