import { expect, test } from 'vitest'
import { shortestTime } from '@/test/digest/computing-time'
import { parseDigest, refusalOf } from '@/test/digest/parsing'

const body = '## Overall Highlights\n\n- a\n'
const good = 'title: A title\ndate: 2026-01-21\ndraft: false\n'
const file = (front: string) => `---\n${front}---\n\n${body}`
const parse = (text: string) => parseDigest(text, { timeZone: 'Asia/Shanghai' })
const refusal = (text: string) => refusalOf(() => parse(text))

test.each([
  ['an open quote', 'title: "A\n', 2],
  ['an open list', `${good}sources: [a, b\n`, 5],
  ['tab indentation', `${good}perspectives:\n\t- id: us\n`, 6],
  ['a duplicate key', `${good}title: Another\n`, 5],
  ['a duplicate key below', `${good}image: {a: 1, a: 2}\n`, 5],
  ['a merge key', `${good}<<: {draft: false}\n`, 5],
  ['a custom tag', `${good}x: !!js/function "x"\n`, 5],
  ['another tag', `${good}x: !foo y\n`, 5],
  ['an anchor', `${good}x: &a y\n`, 5],
  ['an alias', `${good}x: *a\n`, 5],
  ['__proto__', `${good}__proto__:\n  polluted: true\n`, 5],
  ['constructor below', `${good}x:\n  constructor: y\n`, 6],
  ['a quoted __proto__', `${good}"__proto__": 1\n`, 5],
  ['a directive', `%YAML 1.1\n${good}`, 2],
  ['an explicit key', `${good}? x\n: y\n`, 5],
  ['a list as key', `${good}[x]: y\n`, 5],
  ['a second document', `${good}...\nx: y\n`, 5],
  ['a list', '- a\n', 2],
  ['a text', 'just text\n', 2],
  ['one group', '{title: x, date: 2026-01-21, draft: false}\n', 2],
])('with %s is refused by line', (_, front, line) => {
  expect(refusal(file(front)).faults[0]?.line).toBe(line)
})

test.each([
  ['title: Talks: day two', 'title', 'A value with a colon in it must be in quotes'],
  ['title: "Talks', 'title', 'A quotation mark is opened on this line or above, and not closed.'],
  [
    'title: [Exclusive] Talks',
    'title',
    'There is something after the value on this line. Put the whole value in quotes.',
  ],
  ['title: @paper says', 'title', 'A value that begins with @ or ` must be in quotes.'],
  ['title: *Breaking* news', 'front matter', 'A value that begins with * must be in quotes.'],
  ['title: !Important', 'front matter', 'A value that begins with ! must be in quotes.'],
  ['title: &co', 'front matter', 'A value that begins with & must be in quotes.'],
  ['title: A\ntitle: B', 'title', 'This key appears twice. Remove one of the two.'],
  ['title: A\nTalks go on', 'front matter', 'This line is neither “key: value” nor part of the value above it.'],
  ['title: "50\\% more"', 'title', 'In double quotes a backslash must be written twice.'],
])('%j is refused in the words of an editor', (front, field, reason) => {
  const [fault] = refusal(file(`${front}\ndate: 2026-01-21\ndraft: false\n`)).faults
  expect(fault?.field).toBe(field)
  expect(fault?.reason).toContain(reason)
})

test.each([
  ['an alias bomb', `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]\n`],
  ['10,000 open brackets', `x: ${'['.repeat(10_000)}\n`],
  ['10,000 dashes', `x:\n  ${'- '.repeat(10_000)}a\n`],
  ['20,000 keys', Array.from({ length: 20_000 }, (_, n) => `k${n}: 1\n`).join('')],
  ['steps of indentation', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}k:\n`).join('')],
  ['a long line', `x: ${'a '.repeat(60_000)}\n`],
  ['many commas', `x: [${','.repeat(30_000)}\n`],
])('%s is refused in no time', (_, front) => {
  const text = file(good + front)
  expect(shortestTime(() => refusal(text), 100)).toBeLessThan(100)
})

test('empty front matter lacks its fields', () => {
  expect(refusal(file('')).faults.map(({ field }) => field)).toEqual(['title', 'date'])
  expect(refusal(file('# nothing\n')).faults.map(({ field }) => field)).toEqual(['title', 'date'])
})
