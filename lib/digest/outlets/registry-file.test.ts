import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InvalidDocument } from '../invalid-document'
import { parseDocument } from '../parse'
import { findOutlet } from './registry'
import { parseOutletRegistry } from './registry-file'

const parse = (yaml: string) => parseOutletRegistry(yaml, 'content/outlets.yaml')
const faultOf = (yaml: string): string => {
  try {
    parse(yaml)
  } catch (fault) {
    if (fault instanceof InvalidDocument) return fault.message
    throw fault
  }
  return 'accepted'
}
const outlet = (id: string, more: string) =>
  `  ${id}:\n    name: ${id}\n    evidence: https://example.org/\n${more ? `    ${more}\n` : ''}`

describe('the registry file is refused, naming the place', () => {
  test.each([
    ['an unknown key', outlet('bbc', 'contry: GB'), /outlets\.bbc: “contry” is not a key of this file/],
    ['a code that is no country', outlet('bbc', 'country: XX'), /outlets.yaml:5 outlets\.bbc\.country: is neither/],
    ['a code in small letters', outlet('bbc', 'country: gb'), /outlets\.bbc\.country/],
    ['a user-assigned code', outlet('bbc', 'country: EU'), /outlets\.bbc\.country/],
    ['an unknown kind', outlet('bbc', 'kind: good'), /outlets\.bbc\.kind: is not one of state, private/],
    ['evidence that is no address', '  bbc:\n    name: BBC\n    evidence: javascript:alert(1)\n', /bbc\.evidence/],
    [
      'an owner without evidence',
      outlet('bbc', 'owner: { name: A }'),
      /outlets.yaml:5 outlets\.bbc\.owner\.evidence: is missing/,
    ],
    ['an owner in one word', outlet('bbc', 'owner: A'), /outlets\.bbc\.owner: is not a name with its evidence/],
    [
      'an owner with evidence that is no address',
      outlet('bbc', 'owner: { name: A, evidence: x }'),
      /bbc\.owner\.evidence/,
    ],
    ['no evidence', '  bbc:\n    name: BBC\n', /outlets\.bbc\.evidence: is missing/],
    ['a blank name', '  bbc:\n    name: " "\n    evidence: https://example.org/\n', /bbc\.name: is blank/],
    ['a host that is an address', outlet('bbc', 'hosts: [https://bbc.com/news]'), /bbc\.hosts\.0: is not a host/],
    [
      'an id that is the address of the list',
      outlet('registered', ''),
      /outlets\.registered: is the address of the list/,
    ],
    ['an id with capitals', outlet('BBC', ''), /is not an id/],
    ['a duplicate key', outlet('bbc', 'country: GB\n    country: US'), /:6 yaml: This key appears twice/],
    ['a tag', outlet('bbc', 'note: !!js/function x'), /yaml: A value that begins with !/],
    ['an anchor used again', `${outlet('bbc', 'note: &a b')}${outlet('cnn', 'note: *a')}`, /yaml: Anchors and aliases/],
    ['tabs', '\tbbc: 1', /yaml/],
    ['__proto__', '  __proto__:\n    name: x\n    evidence: https://example.org/\n', /__proto__|not an id/],
  ])('%s', (_what, entries, message) => expect(faultOf(`outlets:\n${entries}`)).toMatch(message))

  test('an empty file', () => expect(faultOf('')).toMatch(/content\/outlets.yaml file: /))

  test('two outlets that claim one alias, naming both', () => {
    const yaml = `outlets:\n${outlet('xinhua', 'aliases: [新华网]')}${outlet('wire', 'aliases: [ＸＩＮＨＵＡ]')}`
    expect(faultOf(yaml)).toContain('outlets.wire.aliases.0: "ＸＩＮＨＵＡ" is claimed by both xinhua and wire')
  })
  test('two outlets that claim one host, and every other fault beside it', () => {
    const yaml = `outlets:\n${outlet('a', 'hosts: [x.com, x.com]')}${outlet('b', 'hosts: [www.X.com]')}`
    expect(faultOf(yaml)).toContain('"x.com" is claimed twice in a')
    expect(faultOf(yaml)).toContain('"x.com" is claimed by both a and b')
  })
})

test('Norway is a country', () => {
  expect(parse(`outlets:\n${outlet('nrk', 'country: NO')}`).outlets[0]?.country).toBe('NO')
})

describe('content/outlets.yaml', () => {
  const registry = parse(readFileSync('content/outlets.yaml', 'utf8'))

  test('registers every outlet that the digests and the story of the house cite', () => {
    const cited = [...digestOutlets(), 'cbsnews.com', 'cnbc.com', 'edition.cnn.com', 'scmp.com']
    expect(cited.length).toBeGreaterThan(34)
    expect(cited.filter((name) => !findOutlet(registry, name))).toEqual([])
  })
  test('brings the two names of Bloomberg, of Xinhua and of China Daily together', () => {
    const id = (name: string) => findOutlet(registry, name)?.id
    expect(id('Bloomberg.com')).toBe(id('Bloomberg'))
    expect(id('新华网')).toBe(id('Xinhua'))
    expect(id('chinadailyasia.com')).toBe(id('China Daily'))
    expect(id('newsaf.cgtn.com')).toBe(id('news.cgtn.com'))
  })
})

function digestOutlets(): string[] {
  return ['2026-01-21', '2026-02-05', '2026-02-12'].flatMap((day) => {
    const slug = `us-china/${day}`
    const text = readFileSync(`content/digests/${slug}.md`, 'utf8')
    const digest = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
    return digest.kind === 'digest' ? digest.declared.outlets : []
  })
}
