import { describe, expect, test } from 'vitest'
import { hostIn, slugOfName } from './outlet-name'
import { findOutlet, identifyOutlet } from './registry'
import { parseOutletRegistry } from './registry-file'

const registry = parseOutletRegistry(
  `
outlets:
  bloomberg:
    name: Bloomberg
    aliases: [Bloomberg News]
    hosts: [bloomberg.com]
    country: US
    kind: private
    evidence: https://en.wikipedia.org/wiki/Bloomberg_News
  peoples-daily:
    name: People's Daily
    aliases: [人民网]
    hosts: [people.cn]
    evidence: https://en.wikipedia.org/wiki/People%27s_Daily
  cgtn:
    name: CGTN
    hosts: [www.CGTN.com]
    evidence: https://en.wikipedia.org/wiki/CGTN
`,
  'content/outlets.yaml',
)
const idOf = (name: string) => findOutlet(registry, name)?.id

describe('an outlet is found', () => {
  test.each([
    ['by its name in any case', 'BLOOMBERG', 'bloomberg'],
    ['in full width', 'Ｂｌｏｏｍｂｅｒｇ　News', 'bloomberg'],
    ['with a curly apostrophe', 'People’s  Daily', 'peoples-daily'],
    ['by a Chinese alias', '人民网', 'peoples-daily'],
    ['by its host', 'Bloomberg.com', 'bloomberg'],
    ['by a host under its host', 'newsaf.cgtn.com', 'cgtn'],
    ['by an address', 'https://www.cgtn.com/news?id=1', 'cgtn'],
  ])('%s', (_how, name, id) => expect(idOf(name)).toBe(id))

  test.each(['Bloomberg Businessweek', 'notcgtn.com', 'cgtn.com.evil.example', 'com', '', 'Bloom berg'])(
    'and never guessed: %j',
    (name) => expect(idOf(name)).toBeUndefined(),
  )
})

test('an unregistered outlet stands for its name alone, at an address that no registered one has', () => {
  expect(identifyOutlet(registry, 'The  Moon Times')).toEqual({
    slug: 'the-moon-times',
    name: 'The Moon Times',
    registered: undefined,
  })
  expect(identifyOutlet(registry, 'Bloomberg!').slug).toBe('bloomberg-unreviewed')
  expect(identifyOutlet(registry, '新华网').slug).toBe('新华网')
  expect(slugOfName('!?')).toBe('name-21-3f')
})

test('only hosts are hosts', () => {
  expect(hostIn('edition.cnn.com')).toBe('edition.cnn.com')
  expect(hostIn('U.S. News')).toBeUndefined()
  expect(hostIn('Reuters')).toBeUndefined()
})
