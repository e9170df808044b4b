import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/digest/parse'
import { documentFromJson, documentToJson } from './document-json'
import { publicChecksum } from './public-checksum'

// Archives have these sums: another would make every document an updated one.
test.each([
  ['digest', 'us-china/2026-02-12', '90284086202572cce21bf1c8ba0a161586d44fb1e8a8b15d56e7f7f000ff775b'],
  [
    ...(['story', '2025-05-23-us-china-relations-trade-and-security-tensions-persist'] as const),
    'a0cd48ba62afe46c2ac300574521703906643394cf016060ef1868f3748cbc9c',
  ],
] as const)('the sum of a %s does not change: %s', (kind, slug, sum) => {
  const text = readFileSync(`content/${kind === 'digest' ? 'digests' : 'stories'}/${slug}.md`, 'utf8')
  const document = parseDocument(text, { kind, slug, origin: slug, timeZone: 'UTC' })
  expect(publicChecksum(document)).toBe(sum)
  expect(publicChecksum(documentFromJson(documentToJson(document), text))).toBe(sum)
})

test('what drafted it is public, so its sum is another', () => {
  const slug = 'us-china/2026-02-12'
  const text = readFileSync(`content/digests/${slug}.md`, 'utf8')
  const sumOf = (front: string) => {
    const told = text.replace('\n', `\n${front}`)
    const document = parseDocument(told, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
    expect(publicChecksum(documentFromJson(documentToJson(document), told))).toBe(publicChecksum(document))
    return publicChecksum(document)
  }
  expect(sumOf('x-note: a\n')).toBe(sumOf(''))
  expect(new Set([sumOf(''), sumOf('pipeline: a\n'), sumOf('pipeline: b\n'), sumOf('model: a\n')]).size).toBe(4)
})
