import { expect, test } from 'vitest'
import { parseDigest, refusalOf } from '@/test/digest/parsing'

const body = '## Overall Highlights\n\n- a\n'
const good = 'title: A title\ndate: 2026-01-21\ndraft: false\n'
const file = (front: string) => `---\n${front}---\n\n${body}`
const parse = (text: string) => parseDigest(text, { timeZone: 'Asia/Shanghai' })
const refusal = (text: string) => refusalOf(() => parse(text))

test.each([
  ['code', `---js\n{ title: 'x' }\n---\n${body}`],
  ['JSON', `---json\n{"title":"x"}\n---\n${body}`],
  ['four hyphens', `----\n${good}----\n${body}`],
  ['a blank first', `\n${file(good)}`],
  ['a space after the opener', file(good).replace('---', '--- ')],
  ['TOML', `+++\n${good}+++\n${body}`],
  ['no front matter', body],
  ['two byte order marks', `\uFEFF\uFEFF${file(good)}`],
])('%s is refused at line 1', (_, text) => {
  expect(refusal(text).faults[0]).toMatchObject({ line: 1, field: 'front matter' })
})

test('is never run', () => {
  refusal(`---js\nglobalThis.ran = true\n---\n${body}`)
  expect(globalThis).not.toHaveProperty('ran')
})

test('without a closing line, empty, huge or with NUL is refused', () => {
  expect(refusal(`---\n${good}`).message).toContain('no closing ---')
  for (const text of ['', '\uFEFF', ' \n\n']) expect(refusal(text).message).toBe('file.md file: is empty')
  expect(refusal(file(good) + 'a\n'.repeat(500_001)).message).toContain('larger than 1 MB')
  expect(refusal(file(good) + '网'.repeat(340_000)).message).toContain('larger than 1 MB')
  expect(refusal(`${file(good)}a\0b`).faults).toEqual([
    { line: 10, field: 'file', reason: 'contains a NUL character; is it a text file?' },
  ])
})

test('byte order mark and CRLF leave no trace in any field', () => {
  const plain = parse(file(`${good}topicName: US\nnote: |\n  two\n  lines\n`))
  for (const text of [`\uFEFF${plain.text}`, plain.text.replaceAll('\n', '\r\n'), plain.text.replaceAll('\n', '\r')]) {
    expect({ ...parse(text), text: '' }).toEqual({ ...plain, text: '' })
    expect(parse(text).text).toBe(text)
  }
})

test('a slug that is none is refused', () => {
  expect(() => parseDigest(file(good), { slug: 'admin/2026-01-21' })).toThrow(/reserved/)
})

test.each([0.2, 0.4, 0.6, 0.8, 0.95])('cut off after %d of its bytes it is refused', (part) => {
  const sources = Array.from({ length: 20 }, (_, n) => `${n + 1}. [T ${n}](https://e.com/${n}) - Outlet (1/21/2026)\n`)
  const whole = `---\n${good}articleCount: 20\nperspectives:\n  - {id: us, name: US, count: 20}\n---\n\n${body}\n## Sources\n\n${sources.join('')}`
  expect(parse(whole).sources).toHaveLength(20)
  expect(refusal(whole.slice(0, Math.floor(whole.length * part))).faults).not.toEqual([])
})

test('a file whose last line has no end is whole all the same', () => {
  const text = `${file(`${good}articleCount: 1\n`)}\n## Sources\n\n1. [T](https://e.com) - O (1/21/2026)`
  expect(parse(text).sources).toHaveLength(1)
})
