import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import { parseDocument } from '@/lib/digest/parse'
import { basis, counted } from './counted'

const registry = parseOutletRegistry(readFileSync('content/outlets.yaml', 'utf8'), 'outlets.yaml')
const seed = (kind: 'digest' | 'story', slug: string) => {
  const origin = `content/${kind === 'digest' ? 'digests' : 'stories'}/${slug}.md`
  return parseDocument(readFileSync(origin, 'utf8'), { kind, slug, origin, timeZone: 'UTC' })
}

test('one is one, and all else is many', () => {
  expect([0, 1, 20].map((count) => counted(count, 'source'))).toEqual(['0 sources', '1 source', '20 sources'])
})

test('Xinhua and 新华网 are one outlet, and so is each other whose names the registry knows', () => {
  const digest = seed('digest', 'us-china/2026-02-05')
  expect(basis(digest, emptyRegistry)).toBe('20 sources from 12 outlets')
  expect(basis(digest, registry)).toBe('20 sources from 11 outlets')
})

test('a story rests on its articles', () => {
  const story = seed('story', '2025-05-23-us-china-relations-trade-and-security-tensions-persist')
  expect(basis(story, registry)).toBe('4 articles from 4 outlets')
})
