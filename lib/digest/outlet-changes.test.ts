import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Digest } from './document'
import { outletChanges } from './outlet-changes'
import { emptyRegistry, registryOf } from './outlets/registry'
import { parseDocument } from './parse'

const digestOf = (day: string) =>
  parseDocument(readFileSync(`content/digests/us-china/${day}.md`, 'utf8'), {
    kind: 'digest',
    slug: `us-china/${day}`,
    origin: day,
    timeZone: 'UTC',
  }) as Digest

const [earlier, later] = [digestOf('2026-02-05'), digestOf('2026-02-12')]

test('each side tells which outlets are new and which are gone', () => {
  const [us, china] = outletChanges(earlier, later, emptyRegistry)
  expect([us?.perspective.id, china?.perspective.id]).toEqual(['us', 'china'])
  for (const change of [us, china]) {
    const names = ({ perspectives }: Digest) =>
      perspectives.find(({ id }) => id === change?.perspective.id)?.sources.map(({ outlet }) => outlet)
    for (const { name } of change?.arrived ?? []) {
      expect(names(later)).toContain(name)
      expect(names(earlier)).not.toContain(name)
    }
    for (const { name } of change?.gone ?? []) expect(names(earlier)).toContain(name)
  }
  expect(us?.arrived.map(({ name }) => name)).toContain('Yicai Global')
})

test('a digest has not changed since itself', () => {
  for (const { arrived, gone } of outletChanges(later, later, emptyRegistry)) expect([arrived, gone]).toEqual([[], []])
})

test('a side that is new has nothing to be compared with', () => {
  expect(outletChanges({ perspectives: earlier.perspectives.slice(0, 1) }, later, emptyRegistry)).toHaveLength(1)
})

test('an outlet cited by another of its names is neither new nor gone', () => {
  const registry = registryOf([
    {
      id: 'xinhua',
      name: 'Xinhua',
      aliases: ['新华网'],
      hosts: [],
      country: 'CN',
      kind: 'state',
      note: undefined,
      evidence: 'https://example.org/',
    },
  ])
  const [side] = later.perspectives
  if (!side) throw new Error('The seed has no side.')
  const citing = (outlet: string) => ({
    ...side,
    sources: side.sources.slice(0, 1).map((each) => ({ ...each, outlet })),
  })
  const [then, now] = [{ perspectives: [citing('新华网')] }, { perspectives: [citing('Xinhua')] }]
  expect(outletChanges(then, now, emptyRegistry)[0]?.arrived).toHaveLength(1)
  expect(outletChanges(then, now, registry)[0]).toMatchObject({ arrived: [], gone: [] })
})
