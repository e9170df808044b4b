import { describe, expect, test } from 'vitest'
import { cleanText } from '@/lib/digest/clean-text'
import { bullets, sampleDigest, verdictOf } from '@/test/preflight/fixture'
import { garbled } from './garbled'

const found = (text: string) => verdictOf(garbled, sampleDigest({}, { highlights: bullets('Fine.', text) })).findings
const bytesOf = (text: string) => [...new TextEncoder().encode(text)]
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const asWindows = (text: string) =>
  bytesOf(text)
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? windows[byte - 0x80] : String.fromCharCode(byte)))
    .join('')
const asLatin1 = (text: string) => String.fromCharCode(...bytesOf(text))

describe.each([
  'China’s exports',
  'It rose – by 5\u00A0%',
  'Müller in São Paulo',
  'Łódź i Kraków',
  'Привет, мир',
  '新华网报道',
  'بحث الوزير',
  'A 📰 today',
  '\uFEFFTalks',
  '中国',
  '한국',
  '10 €',
  'DÉJÀ VU',
  'Żabka, Łeba',
])('%j', (text) => {
  test('read as Windows-1252 is garbled, and as it is not', () => {
    expect(found(asWindows(text))).toMatchObject([
      { level: 'warn', place: { kind: 'highlight', section: 'overall', index: 1 } },
    ])
    expect(found(text)).toEqual([])
  })
  test('read as Latin-1 is garbled, though most of it is removed', () => {
    const digest = sampleDigest(
      {},
      { text: `A line.\n${asLatin1(text)}`, highlights: bullets(cleanText(asLatin1(text))) },
    )
    expect(verdictOf(garbled, digest).findings.length).toBeGreaterThan(0)
  })
})

test.each([
  'LIBERTÉ” und Spaß“, „GRÖSSE“ – NÃO à guerra…',
  '«ÉTÉ» à Évry, 25 °C, £5, ½',
  'Ærø, Þór, Ðà Nẵng, Île-de-France',
  'ÇA VA… «OÙ?»',
  '« l’été…», ‹café›, “né”… à ½ pão™',
  'Ελλάδα, Україна, 新华网 “Xi”',
])('%j is not', (text) => expect(found(text)).toEqual([]))

test('titles of sources, text and the title of the digest are looked at too', () => {
  const digest = sampleDigest(
    { us: { sources: [['MÃ¼ller', 'CNBC']] } },
    { title: 'Chinaâ€™s day', otherSections: [{ heading: 'More', body: 'Itâ€™s.', line: 40 }] },
  )
  expect(verdictOf(garbled, digest).places.map(({ kind }) => kind)).toEqual(['field', 'line', 'source'])
})
