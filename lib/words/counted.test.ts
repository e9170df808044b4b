import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import { parseDocument } from '@/lib/digest/parse'
import { basis } from './basis'
import { counted } from './counted'
import { reportSentences, reportsCounted } from './report-words'

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
  expect(basis(digest, emptyRegistry)).toBe('20 sources, 20 independent reports, from 12 outlets')
  expect(basis(digest, registry)).toBe('20 sources, 20 independent reports, from 11 outlets')
})

test('a story rests on its articles', () => {
  const story = seed('story', '2025-05-23-us-china-relations-trade-and-security-tensions-persist')
  expect(basis(story, registry)).toBe('4 articles, 4 independent reports, from 4 outlets')
})

test('which sources are one report, and why', () => {
  const digest = seed('digest', 'us-china/2026-02-12')
  expect(reportsCounted(digest)).toBe('20 sources, 18 independent reports')
  expect(reportsCounted(digest, 'us')).toBe('10 sources, 8 independent reports')
  expect(reportSentences(digest)).toEqual([
    'Sources 1, 7 and 9 are one report: their titles are the same apart from “UPDATE 1-”.',
  ])
  const { link = '' } = (digest.kind === 'digest' && digest.sources[8]) || {}
  expect(reportSentences({ ...digest, reports: { same: [], own: [link] } })).toEqual([
    'Sources 1 and 7 are one report: their titles are the same apart from “UPDATE 1-”.',
    'Source 9 is a report of its own: an editor set it apart, although its title is like another’s.',
  ])
})
