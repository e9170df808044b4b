import { expect, test } from 'vitest'
import { parseDigest, refusalOf } from '@/test/digest/parsing'
import { lineOf, whole } from '@/test/digest/whole-digest'

const faultsOf = (text: string) => refusalOf(() => parseDigest(text)).faults

test('bullets of any sort, wrapped and nested, are highlights with their lines', () => {
  const text = whole.replace('- a\n', '* *a*\n  and b\n* c\n  - d\n\n1) e\n')
  expect(
    parseDigest(text).highlights.map(({ markdown, plain, line }) => [markdown, plain, line - lineOf(text, '* *a*')]),
  ).toEqual([
    ['*a* and b', 'a and b', 0],
    ['c', 'c', 2],
    ['d', 'd', 3],
    ['e', 'e', 5],
  ])
})

test('an empty bullet is not shown', () => {
  const text = whole.replace('- a\n', '- a\n-\n- \u200B\n')
  expect(parseDigest(text).highlights).toHaveLength(1)
  expect(parseDigest(text).warnings.map(({ code }) => code)).toEqual(['empty-highlight', 'empty-highlight'])
})

test('a bullet too long is refused by line', () => {
  expect(faultsOf(whole.replace('- a', `- ${'a'.repeat(5001)}`))).toMatchObject([{ line: 14, field: 'highlights[0]' }])
})
