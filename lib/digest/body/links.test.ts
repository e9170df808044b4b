import { expect, test } from 'vitest'
import { parseDigest } from '@/test/digest/parsing'
import { lineOf, whole } from '@/test/digest/whole-digest'

const holds = (text: string) => parseDigest(text).warnings.filter((warning) => warning.holds)

const bad = [
  'javascript:alert(1)',
  'JaVa&#x53;cript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc',
  '//e.com',
  '/x',
  'https://u@e.com',
]
test.each(bad)('%s is shown as words, and holds by line wherever it stands', (link) => {
  const places: [string, string][] = [
    ['- a\n', `- a\n- [x](${link})\n`],
    ['- u\n', `- u\n- ![x](${link})\n`],
    ['- c\n', `- c\n\nStray [x](${link}).\n`],
    ['](https://e.com/x) - O', `](${link}) - O`],
    ['\n## Sources', `\n## More\n\nSee [x](${link}).\n\n## Sources`],
    ['\n## Sources', `\n## More\n\nSee [x][1].\n\n[1]: <${link}>\n\n## Sources`],
    ['\n## Sources', `\n## More [x](${link})\n\n## Sources`],
  ]
  for (const [before, after] of places) {
    const text = whole.replace(before, after)
    expect(text).not.toBe(whole)
    const [hold, ...more] = holds(text)
    expect(more).toEqual([])
    expect(['unlinked-address', 'unlinked-source']).toContain(hold?.code)
    const line = text.split('\n')[(hold?.line ?? 0) - 1] ?? ''
    expect(line.includes(link) || line.includes('[x][1]')).toBe(true)
    expect(JSON.stringify(parseDigest(text).highlights)).not.toContain('href')
  }
})

test('an address that only needs encoding is a link, and holds nothing', () => {
  const text = whole
    .replace('](https://e.com/x) - O', '](<https://e.com/a b|c[1]>) - O')
    .replace('- a\n', '- a [here](https://e.com/Ñ)\n')
  const digest = parseDigest(text)
  expect(digest.warnings).toEqual([])
  expect(digest.sources[0]?.link).toBe('https://e.com/a%20b%7Cc%5B1%5D')
  expect(JSON.stringify(digest.highlights)).toContain('"href":"https://e.com/%C3%91"')
})

test.each([
  ['', 'it has no address'],
  ['<>', 'it has no address'],
  ['/relative', '“/relative” is not a complete http or https address'],
  ['javascript:alert(1)', '“javascript:alert(1)” is not a complete'],
])('one source with the address %j costs the digest nothing but a look', (link, reason) => {
  const text = whole.replace('[B](https://e.com/x)', `[B](${link})`)
  const digest = parseDigest(text)
  expect(digest.sources).toMatchObject([
    { title: 'A', link: 'https://e.com/x' },
    { title: 'B', link: undefined, outlet: 'Outlet', date: '2026-01-21', perspective: 'china' },
  ])
  const [hold, ...more] = holds(text)
  expect(more).toEqual([])
  expect(hold).toMatchObject({ code: 'unlinked-source', line: lineOf(text, '2. [B]'), field: 'sources[1]' })
  expect(hold?.message).toContain(`Source 2 is shown without a link: ${reason}`)
})

test('a line that is no source is kept as it came, links and all', () => {
  const text = whole.replace('[B](https://e.com/x) - Outlet', 'B [x](javascript:alert(1))')
  expect(parseDigest(text).unreadSources).toHaveLength(1)
  expect(holds(text).map(({ code }) => code)).toContain('unparsed-source')
})

test('a title that looks like a link is a title', () => {
  expect(parseDigest(whole.replace('[B]', '[B (javascript:alert(1)) //e.com]')).sources[1]?.title).toBe(
    'B (javascript:alert(1)) //e.com',
  )
})
