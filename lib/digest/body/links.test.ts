import { expect, test } from 'vitest'
import { parseDigest, refusalOf } from '../test-support/parsing'
import { whole } from '../test-support/whole-digest'

const faultsOf = (text: string) => refusalOf(() => parseDigest(text)).faults

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
test.each(bad)('%s is refused by line wherever it stands', (link) => {
  const places: [string, string][] = [
    ['- a\n', `- a\n- [x](${link})\n`],
    ['- u\n', `- u\n- ![x](${link})\n`],
    ['- c\n', `- c\n\nStray [x](${link}).\n`],
    ['](https://e.com/x) - O', `](${link}) - O`],
    ['\n## Sources', `\n## More\n\nSee [x](${link}).\n\n## Sources`],
    ['\n## Sources', `\n## More\n\nSee [x][1].\n\n[1]: <${link}>\n\n## Sources`],
    ['\n## Sources', `\n## More [x](${link})\n\n## Sources`],
    ['\n## Sources', `\n> - [x](<${link}>)\n\n## Sources`],
  ]
  for (const [before, after] of places) {
    const text = whole.replace(before, after)
    expect(text).not.toBe(whole)
    const [fault, ...more] = faultsOf(text)
    expect(more).toEqual([])
    expect(text.split('\n')[(fault?.line ?? 0) - 1]).toContain(link)
  }
})

test('links in a line that is no source are refused too', () => {
  expect(faultsOf(whole.replace('[B](https://e.com/x) - Outlet', 'B [x](javascript:alert(1))'))).toHaveLength(1)
})

test('a title that looks like a link is a title', () => {
  expect(parseDigest(whole.replace('[B]', '[B (javascript:alert(1)) //e.com]')).sources[1]?.title).toBe(
    'B (javascript:alert(1)) //e.com',
  )
})
