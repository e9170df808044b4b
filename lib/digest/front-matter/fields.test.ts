import { expect, test } from 'vitest'
import { parseDigest, refusalOf } from '@/test/digest/parsing'

const body = '## Overall Highlights\n\n- a\n'
const good = 'title: A title\ndate: 2026-01-21\ndraft: false\n'
const file = (front: string) => `---\n${front}---\n\n${body}`
const parse = (text: string) => parseDigest(text, { timeZone: 'Asia/Shanghai' })
const refusal = (text: string) => refusalOf(() => parse(text))
const codes = (text: string, holds?: boolean) =>
  parse(text)
    .warnings.filter((warning) => holds === undefined || warning.holds === holds)
    .map(({ code }) => code)

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
  ['submitted', 'true'],
  ['submitted', ''],
  ['embargoUntil', 'friday'],
  ['embargoUntil', '2026-02-30T06:00:00Z'],
  ['embargoUntil', ''],
  ['unpublishAt', 'never'],
  ['unpublishAt', '0001-01-01'],
  ['unpublishAt', ''],
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

test('what drafted it is read, a number as its figures', () => {
  const front = `${good}pipeline: night desk\nrun: 2026-02-12\nmodel: "qwen3:8b"\npromptVersion: 3\n`
  const digest = parse(file(front))
  expect(digest.draftedBy).toEqual({ pipeline: 'night desk', run: '2026-02-12', model: 'qwen3:8b', promptVersion: '3' })
  expect(digest.unknown).toEqual({})
  expect(codes(digest.text)).not.toContain('unknown-key')
  expect(parse(file(good)).draftedBy).toBeUndefined()
})

test.each(['pipeline: {name: x}', 'model: [a, b]', 'run: true', 'promptVersion: "a\\nb"', `model: ${'x'.repeat(201)}`])(
  'what drafted it never refuses or holds: %s',
  (line) => {
    const digest = parse(file(`${good}${line}\n`))
    expect(digest.draftedBy).toBeUndefined()
    expect(digest.warnings.filter(({ code }) => code === 'unread-origin')).toMatchObject([{ line: 5, holds: false }])
  },
)

test('a key that resembles one of those is unknown, as before there were any', () => {
  expect(codes(file(`${good}prompt_version: 3\nPipeline: x\n`), true)).not.toContain('misspelled-key')
  expect(parse(file(`${good}prompt_version: 3\n`)).unknown).toEqual({ prompt_version: 3 })
})

test('a key that is misspelled holds, for it may have been an embargo', () => {
  for (const key of ['publish_at', 'publishat', 'PublishAt', 'publish-at', 'Draft']) {
    expect(codes(file(`${good}${key}: 2027-01-01\n`), true)).toContain('misspelled-key')
  }
})

test('the standing is read as it is written', () => {
  const digest = parse(
    file(
      `${good}publishAt: 2026-02-01T00:00:00Z\nwithdrawn: 2026-02-02T00:00:00Z\nreviewed: 2026-02-03\nsubmitted: 2026-02-05T08:00+02:00\nembargoUntil: 2026-02-01 09:00\nunpublishAt: 2026-03-01\ncorrections:\n  - {at: 2026-02-04T00:00:00Z, note: "Wrong \\u202Eday"}\n`,
    ),
  )
  expect(digest.standing).toEqual({
    draft: false,
    publishAt: new Date('2026-02-01T00:00:00Z'),
    withdrawn: new Date('2026-02-02T00:00:00Z'),
    reviewed: new Date('2026-02-02T16:00:00Z'),
    submitted: new Date('2026-02-05T06:00:00Z'),
    embargoUntil: new Date('2026-02-01T01:00:00Z'),
    unpublishAt: new Date('2026-02-28T16:00:00Z'),
  })
  expect(digest.corrections).toEqual([{ at: new Date('2026-02-04T00:00:00Z'), note: 'Wrong day' }])
})

test('what would leave the paper before it is in it is held back', () => {
  const ending = (...lines: string[]) => codes(file(`${good}${lines.join('\n')}\n`), true)
  expect(ending('unpublishAt: 2026-01-20')).toContain('ends-before-it-begins')
  expect(ending('publishAt: 2026-02-01', 'unpublishAt: 2026-02-01')).toContain('ends-before-it-begins')
  expect(ending('embargoUntil: 2026-02-02', 'unpublishAt: 2026-02-01')).toContain('ends-before-it-begins')
  expect(ending('publishAt: 2026-02-01', 'unpublishAt: 2026-02-01T00:00:01')).not.toContain('ends-before-it-begins')
})

test('a key that is one of these but for its spelling is not passed over', () => {
  for (const key of ['embargo_until', 'EmbargoUntil', 'unpublish-at'])
    expect(codes(file(`${good}${key}: 2026-02-01\n`), true)).toContain('misspelled-key')
})

test('a topic that is not the folder’s holds', () => {
  expect(codes(file(`${good}topic: us-russia\n`), true)).toContain('topic-disagrees')
  expect(parse(file(`${good}topic: us-russia\n`)).topic).toBe('us-china')
})

test('titles are cleaned, and literal', () => {
  const title = parse(file(set('title', '"A <b>\\u202E&amp; [x](y)\\n\\u200Bz"'))).title
  expect(title).toBe('A <b>&amp; [x](y) z')
})
