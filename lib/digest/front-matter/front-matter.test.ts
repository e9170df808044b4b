import { describe, expect, test } from 'vitest'
import type { Digest } from '../document'
import { InvalidDocument } from '../invalid-document'
import { parseDocument } from '../parse'
import { shortestTime } from '../test-support/computing-time'

const context = { kind: 'digest', slug: 'us-china/2026-01-21', origin: 'file.md', timeZone: 'Asia/Shanghai' } as const
const body = '## Overall Highlights\n\n- a\n'
const good = 'title: A title\ndate: 2026-01-21\ndraft: false\n'
const file = (front: string) => `---\n${front}---\n\n${body}`
const parse = (text: string) => parseDocument(text, context) as Digest
const refusal = (text: string): InvalidDocument => {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof InvalidDocument) return error
    throw error
  }
  throw new Error('was accepted')
}
const codes = (text: string, holds?: boolean) =>
  parse(text)
    .warnings.filter((warning) => holds === undefined || warning.holds === holds)
    .map(({ code }) => code)

describe('the file', () => {
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
      { line: 10, field: 'file', reason: 'holds a NUL character; is it text at all?' },
    ])
  })

  test('byte order mark and CRLF leave no trace in any field', () => {
    const plain = parse(file(`${good}topicName: US\nnote: |\n  two\n  lines\n`))
    for (const text of [
      `\uFEFF${plain.text}`,
      plain.text.replaceAll('\n', '\r\n'),
      plain.text.replaceAll('\n', '\r'),
    ]) {
      expect({ ...parse(text), text: '' }).toEqual({ ...plain, text: '' })
      expect(parse(text).text).toBe(text)
    }
  })

  test('a slug that is none is refused', () => {
    expect(() => parseDocument(file(good), { ...context, slug: 'admin/2026-01-21' })).toThrow(/reserved/)
  })

  test.each([0.2, 0.4, 0.6, 0.8, 0.95])('cut off after %d of its bytes it is refused', (part) => {
    const sources = Array.from(
      { length: 20 },
      (_, n) => `${n + 1}. [T ${n}](https://e.com/${n}) - Outlet (1/21/2026)\n`,
    )
    const whole = `---\n${good}articleCount: 20\nperspectives:\n  - {id: us, name: US, count: 20}\n---\n\n${body}\n## Sources\n\n${sources.join('')}`
    expect(parse(whole).sources).toHaveLength(20)
    expect(refusal(whole.slice(0, Math.floor(whole.length * part))).faults).not.toEqual([])
  })

  test('a file whose last line has no end is whole all the same', () => {
    const text = `${file(`${good}articleCount: 1\n`)}\n## Sources\n\n1. [T](https://e.com) - O (1/21/2026)`
    expect(parse(text).sources).toHaveLength(1)
  })
})

describe('YAML', () => {
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
    ['an alias bomb', `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]\n`],
    ['10,000 open brackets', `x: ${'['.repeat(10_000)}\n`],
    ['10,000 dashes', `x:\n  ${'- '.repeat(10_000)}a\n`],
    ['20,000 keys', Array.from({ length: 20_000 }, (_, n) => `k${n}: 1\n`).join('')],
    ['steps of indentation', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}k:\n`).join('')],
    ['a long line', `x: ${'a '.repeat(60_000)}\n`],
    ['many commas', `x: [${','.repeat(30_000)}\n`],
  ])('%s is refused in no time', (_, front) => {
    const text = file(good + front)
    expect(shortestTime(() => refusal(text))).toBeLessThan(100)
  })

  test('empty front matter lacks its fields', () => {
    expect(refusal(file('')).faults.map(({ field }) => field)).toEqual(['title', 'date'])
    expect(refusal(file('# nothing\n')).faults.map(({ field }) => field)).toEqual(['title', 'date'])
  })
})

describe('fields', () => {
  const set = (key: string, value: string) =>
    `${good.replace(new RegExp(`^${key}:.*\n`, 'm'), '')}${key}:${value && ` ${value}`}\n`
  test.each([
    ['title', ''],
    ['title', '""'],
    ['title', '"  "'],
    ['title', '"\\u200B\\u200D"'],
    ['title', '[a]'],
    ['title', '2026'],
    ['title', 'x'.repeat(5000)],
    ['date', ''],
    ['date', '2026-02-30'],
    ['date', 'not-a-date'],
    ['date', '0001-01-01'],
    ['date', '20260121'],
    ['date', '[2026-01-21]'],
    ['draft', '"false"'],
    ['draft', 'no'],
    ['draft', '0'],
    ['draft', 'False!'],
    ['publishAt', ''],
    ['publishAt', 'soon'],
    ['withdrawn', 'true'],
    ['withdrawn', ''],
    ['reviewed', 'yes'],
    ['articleCount', '"20"'],
    ['articleCount', '-1'],
    ['articleCount', '1.5'],
    ['articleCount', '.nan'],
    ['articleCount', '.inf'],
    ['articleCount', '1e309'],
    ['articleCount', '1e15'],
    ['sources', 'CNN'],
    ['sources', '[1]'],
    ['perspectives', '{}'],
    ['perspectives', '[us]'],
    ['corrections', 'x'],
    ['corrections', '[x]'],
    ['topic', '[a]'],
  ])('%s: %s is refused by name and line', (key, value) => {
    const fault = refusal(file(set(key, value))).faults[0]
    expect(fault?.field.replace(/\[.*$/, '')).toBe(key)
    expect(fault?.line).toBe(4 + Number(!good.includes(`${key}:`)))
  })

  test.each([
    ['a missing id', '- {name: US}', 'perspectives[0].id'],
    ['a reserved id', '- {id: overall, name: US}', 'perspectives[0].id'],
    ['another reserved id', '- {id: Key-Points, name: US}', 'perspectives[0].id'],
    ['an id of the machine', '- {id: constructor, name: US}', 'perspectives[0].id'],
    ['an id with a slash', '- {id: a/b, name: US}', 'perspectives[0].id'],
    ['a blank name', '- {id: us, name: " "}', 'perspectives[0].name'],
    ['a second of the same id', '- {id: us, name: US}\n  - {id: US, name: China}', 'perspectives[1].id'],
    ['a second of the same name', '- {id: us, name: US}\n  - {id: cn, name: us}', 'perspectives[1].name'],
    ['a negative count', '- {id: us, name: US, count: -1}', 'perspectives[0].count'],
    ['a count in quotes', '- {id: us, name: US, count: "1"}', 'perspectives[0].count'],
  ])('a perspective with %s is refused', (_, perspectives, field) => {
    expect(refusal(file(`${good}perspectives:\n  ${perspectives}\n`)).faults[0]?.field).toBe(field)
  })

  test('a figure of a side is a figure', () => {
    const sides = 'perspectives:\n  - {id: us, name: US, count: 0}\n'
    for (const value of ['"1"', '-1', '.nan', '1e309', '1.5', '[1]']) {
      expect(refusal(file(`${good}${sides}usSources: ${value}\n`)).faults[0]).toMatchObject({
        field: 'usSources',
        line: 7,
      })
    }
    expect(parse(file(`${good}${sides}usSources: 0\n`)).declared.byPerspective).toEqual({ us: 0 })
  })

  test('every fault is named at once', () => {
    const { message } = refusal(file('title: ""\ndate: x\ndraft: no\narticleCount: -1\n'))
    expect(message.split('\n')).toEqual([
      'file.md:2 title: is blank',
      'file.md:3 date: must be a date such as 2026-01-21 or 2026-01-21T04:00:00Z, but is the text “x”',
      'file.md:4 draft: must be true or false, without quotes, but is the text “no”',
      'file.md:5 articleCount: must be no less than 0, but is -1',
    ])
  })

  test('a document that does not say it is no draft is one', () => {
    for (const draft of ['', 'draft:\n', 'draft: ~\n', 'draft: true\n', 'Draft: false\n']) {
      expect(parse(file(`title: A\ndate: 2026-01-21\n${draft}`)).standing.draft).toBe(true)
    }
    expect(parse(file(good)).standing.draft).toBe(false)
  })

  test('dates are read in the zone of the publication, or in their own', () => {
    expect(parse(file(set('date', '2026-01-21'))).date).toEqual(new Date('2026-01-20T16:00:00Z'))
    expect(parse(file(set('date', '"2026-01-21 09:30"'))).date).toEqual(new Date('2026-01-21T01:30:00Z'))
    const offset = parse(file(set('date', '2026-01-20T23:00:00-08:00')))
    expect(offset.date).toEqual(new Date('2026-01-21T07:00:00Z'))
    expect(offset.day).toBe('2026-01-21')
  })

  test('a date of another day than the file is warned about, the day is the file’s', () => {
    const digest = parse(file(set('date', '2026-01-19')))
    expect(digest.day).toBe('2026-01-21')
    expect(codes(digest.text)).toContain('date-disagrees')
    expect(codes(digest.text, true)).not.toContain('date-disagrees')
    for (const date of [
      '2026-01-21T23:59:00Z',
      '2026-01-20T17:00:00Z',
      '2026-01-22T05:00:00+14:00',
      '2026-01-21T23:00:00-11:00',
    ]) {
      expect(codes(file(set('date', date)))).not.toContain('date-disagrees')
    }
  })

  test('unknown keys are kept and warned about, and hold nothing', () => {
    const digest = parse(file(`${good}x-note: {a: [1, two]}\nweather: sunny\n`))
    expect(digest.unknown).toEqual({ 'x-note': { a: [1, 'two'] }, weather: 'sunny' })
    expect(digest.warnings.filter(({ code }) => code === 'unknown-key')).toMatchObject([
      { line: 5, field: 'x-note', holds: false },
      { line: 6, field: 'weather', holds: false },
    ])
  })

  test('a key that is misspelled holds, for it may have been an embargo', () => {
    for (const key of ['publish_at', 'publishat', 'PublishAt', 'publish-at', 'Draft']) {
      expect(codes(file(`${good}${key}: 2027-01-01\n`), true)).toContain('misspelled-key')
    }
  })

  test('the standing is read as it is written', () => {
    const digest = parse(
      file(
        `${good}publishAt: 2026-02-01T00:00:00Z\nwithdrawn: 2026-02-02T00:00:00Z\nreviewed: 2026-02-03\ncorrections:\n  - {at: 2026-02-04T00:00:00Z, note: "Wrong \\u202Eday"}\n`,
      ),
    )
    expect(digest.standing).toEqual({
      draft: false,
      publishAt: new Date('2026-02-01T00:00:00Z'),
      withdrawn: new Date('2026-02-02T00:00:00Z'),
      reviewed: new Date('2026-02-02T16:00:00Z'),
    })
    expect(digest.corrections).toEqual([{ at: new Date('2026-02-04T00:00:00Z'), note: 'Wrong day' }])
  })

  test('a topic that is not the folder’s holds', () => {
    expect(codes(file(`${good}topic: us-russia\n`), true)).toContain('topic-disagrees')
    expect(parse(file(`${good}topic: us-russia\n`)).topic).toBe('us-china')
  })

  test('titles are cleaned, and literal', () => {
    const title = parse(file(set('title', '"A <b>\\u202E&amp; [x](y)\\n\\u200Bz"'))).title
    expect(title).toBe('A <b>&amp; [x](y) z')
  })
})
