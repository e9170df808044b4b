import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { expect, test } from 'vitest'
import type { Digest, Document } from '@/lib/digest/document'
import { parseDocument } from '@/lib/digest/parse'
import { altOf, type Card, cardOf } from './card'
import { inks, sideInks } from './drawing'
import { fontsFor } from './fonts'
import { pictureOf } from './picture'

const contents = join(import.meta.dirname, '../../content')
const seed = (day: string, change = (text: string) => text): Document => {
  const text = change(readFileSync(join(contents, `digests/us-china/${day}.md`), 'utf8'))
  return parseDocument(text, { kind: 'digest', slug: `us-china/${day}`, origin: day, timeZone: 'UTC' }) as Digest
}
const card = cardOf(seed('2026-01-21'), 'Parallax')

const sizeOf = (png: Buffer) => ({
  magic: png.subarray(1, 4).toString('latin1'),
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
})

test('a picture is a PNG of 1200 × 630, light enough to be fetched by every network', async () => {
  for (const day of ['2026-01-21', '2026-02-05', '2026-02-12']) {
    const png = await pictureOf(cardOf(seed(day), 'Parallax'))
    expect(sizeOf(png)).toEqual({ magic: 'PNG', width: 1200, height: 630 })
    expect(png.length).toBeLessThan(300_000)
  }
})

test('it says the headline and the first highlight of each side, each side in its place', () => {
  expect(card.headline).toMatch(/^China emphasizes the importance of cooperation/)
  expect(card.columns.map(({ side }) => side)).toEqual([
    { name: 'United States', place: 0, sources: '10 sources, 9 independent' },
    { name: 'China', place: 1, sources: '10 sources, 10 independent' },
  ])
  expect(card.columns[1]?.line).toMatch(/^China has tools to impose trade curbs/)
})

test('it draws the same bytes for the same words, and others for one other word', async () => {
  const again = await pictureOf({ ...card, columns: [...card.columns] })
  expect(again.equals(await pictureOf(card))).toBe(true)
  const other = { ...card, headline: card.headline.replace('China', 'Peru') }
  expect((await pictureOf(other)).equals(again)).toBe(false)
})

test('those who ask at the same time get one drawing', async () => {
  const fresh: Card = { ...card, kicker: 'Asked twice' }
  const [one, two] = await Promise.all([pictureOf(fresh), pictureOf(fresh)])
  expect(one).toBe(two)
})

test('Chinese is drawn, not left as empty boxes, in names, headline and lines', async () => {
  const { fonts, drawable } = await fontsFor('新华网报道台湾臺灣习近平')
  expect(drawable('新华网报道台湾臺灣习近平')).toBe('新华网报道台湾臺灣习近平')
  const chinese = fonts.filter(({ name }) => name.startsWith('Noto Serif SC'))
  expect(chinese.length).toBeGreaterThan(0)
  expect(chinese.length).toBeLessThan(15)
  const drawn = await pictureOf({ ...card, headline: '新华网' })
  const boxes = await pictureOf({ ...card, headline: '\u{1D173}' })
  expect(drawn.equals(boxes)).toBe(false)
})

const drawn = async (text: string) => (await fontsFor(text)).drawable(text)

test('a sign that no font has is left out, and a mark is drawn with its letter', async () => {
  expect(await drawn('Talks 👩‍👩‍👧‍👦 go on\u{1D173} e\u0301')).toBe('Talks  go on é')
})

test.each([
  ['Arabic', 'تناولت الصحف 12: Reuters'],
  ['Persian', 'مذاکرات: ۲۰۲۶'],
  ['Hebrew', 'צה"ל הודיע: F-35'],
  ['Hangul', '한국: 5G'],
  ['Hindi', 'भारत: G20'],
  ['Bengali', 'বাংলাদেশ'],
  ['Tamil', 'தமிழ்'],
  ['Thai', 'ไทย: 2026'],
  ['Khmer', 'កម្ពុជា'],
  ['Burmese', 'မြန်မာ'],
  ['Greek', 'Ελλάδα: NATO 5%'],
  ['Armenian', 'Հայաստան'],
  ['Georgian', 'საქართველო'],
  ['Amharic', 'ኢትዮጵያ'],
  ['Egyptian', 'a\u{13000}b'],
  ['nothing but signs', '👩‍👩‍👧‍👦: 🇨🇳!'],
])('of a text in %s nothing is drawn rather than boxes or a lone colon', async (_script, text) => {
  expect(await drawn(text)).toBe('')
})

test.each(['Élysée, Łódź, İstanbul, Việt Nam', 'Владимир: ещё один', '新华网报道：台湾臺灣', 'カタカナ、ひらがな'])(
  '%s is drawn whole, by fonts that hold every character of it',
  async (text) => {
    const { fonts, drawable } = await fontsFor(text)
    expect(drawable(text)).toBe(text)
    const held = new Set(fonts.flatMap(({ data }) => (create(data as Buffer) as Font).characterSet))
    expect([...text].filter((one) => !held.has(one.codePointAt(0) ?? 0))).toEqual([])
  },
)

test('topic and day stand in for a headline that cannot be drawn, the day alone for a topic', async () => {
  const hebrew = 'צה"ל הודיע'
  const picture = await pictureOf({ ...card, headline: hebrew })
  expect(picture.equals(await pictureOf({ ...card, headline: card.kicker, kicker: '' }))).toBe(true)
  const day = card.kicker.split(' · ')[1] ?? ''
  const foreign = { ...card, headline: hebrew, kicker: `${hebrew} · ${day}` }
  expect((await pictureOf(foreign)).equals(await pictureOf({ ...card, headline: day, kicker: '' }))).toBe(true)
})

test.each([
  ['no highlight at all', { headline: '', columns: [] }],
  ['a headline of ten thousand characters', { headline: 'word '.repeat(2000) }],
  ['a word of a thousand letters', { headline: 'w'.repeat(1000) }],
  ['tags and entities', { headline: '<script>alert(1)</script> &amp; </svg><image href="http://x.example/"/>' }],
  ['emoji and joiners', { headline: '👩‍👩‍👧‍👦 🇨🇳 e\u0301' }],
])('%s makes a picture too', async (_what, change) => {
  expect(sizeOf(await pictureOf({ ...card, ...change })).width).toBe(1200)
})

test('the alternative text says what the picture says, in at most 420 characters', () => {
  const alt = altOf(card)
  expect(alt).toMatch(/^Parallax, US vs China · 21 January 2026\. China emphasizes/)
  expect(alt).toContain('United States: China calls for')
  expect(alt).toContain('China: China has tools')
  expect(altOf({ ...card, headline: 'long '.repeat(200) }).length).toBeLessThanOrEqual(420)
})

test('the inks are those of the light edition of the pages', () => {
  const css = readFileSync(join(contents, '../app/globals.css'), 'utf8')
  const light = (name: string) => new RegExp(`--color-${name}: light-dark\\((#\\w+)`).exec(css)?.[1]
  for (const [name, ink] of Object.entries(inks)) expect(light(name), name).toBe(ink)
  expect(['a', 'b', 'c', 'd'].map(light)).toEqual([...sideInks])
})
