import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Digest } from './document'
import { outletChanges } from './outlet-changes'
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
  const [us, china] = outletChanges(earlier, later)
  expect([us?.perspective.id, china?.perspective.id]).toEqual(['us', 'china'])
  for (const change of [us, china]) {
    const names = ({ perspectives }: Digest) =>
      perspectives.find(({ id }) => id === change?.perspective.id)?.sources.map(({ outlet }) => outlet)
    for (const outlet of change?.arrived ?? []) {
      expect(names(later)).toContain(outlet)
      expect(names(earlier)).not.toContain(outlet)
    }
    for (const outlet of change?.gone ?? []) expect(names(earlier)).toContain(outlet)
  }
  expect(us?.arrived).toContain('Yicai Global')
})

test('a digest has not changed since itself', () => {
  for (const { arrived, gone } of outletChanges(later, later)) expect([arrived, gone]).toEqual([[], []])
})

test('a side that is new has nothing to be compared with', () => {
  expect(outletChanges({ perspectives: earlier.perspectives.slice(0, 1) }, later)).toHaveLength(1)
})
