import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termTokens, tokensOf } from './tokens'

const words = (text: string) => tokensOf(text).map((token) => token.text)

test.each([
  ['China’s Xi calls Trump', ['china', 'xi', 'calls', 'trump']],
  ["the leaders' talks", ['the', 'leaders', 'talks']],
  ['U.S., China hold first call', ['us', 'china', 'hold', 'first', 'call']],
  ['Müller in São Paulo, ＰＲＣ', ['muller', 'in', 'sao', 'paulo', 'prc']],
  ['GLM-5 and 730b yuan', ['glm', '5', 'and', '730b', 'yuan']],
  ['新华网', ['新华', '华网', '网']],
  ['据新华社10日报道', ['据新', '新华', '华社', '社', '10', '日报', '报道', '道']],
  ['中', ['中']],
  ['ไทย', ['ไท', 'ทย', 'ย']],
  ['ที่นี่', ['ที่นี่', 'นี่']],
  ['ລາວ', ['ລາ', 'າວ', 'ວ']],
  ['ខ្មែរ', ['ខ្មែ', 'មែរ', 'រ']],
  ['မြန်မာ', ['မြန်', 'န်မာ', 'မာ']],
  ['भारत और भरत', ['भारत', 'और', 'भरत']],
  ['বাংলা தமிழ் తెలుగు', ['বাংলা', 'தமிழ்', 'తెలుగు']],
  ['がか', ['がか', 'か']],
  ['Łódź Øresund Đà Nẵng Færøerne', ['lodz', 'oresund', 'da', 'nang', 'faeroerne']],
  ['Anadolu Ajansı İstanbul Maße ħobż', ['anadolu', 'ajansi', 'istanbul', 'masse', 'hobz']],
  ['Ελλάς Йода', ['ελλασ', 'иода']],
  ['مُحَمَّد שָׁלוֹם', ['محمد', 'שלום']],
  ['الصـين', ['الصين']],
  ['!!! … 😀', []],
])('%j', (text, tokens) => expect(words(text)).toEqual(tokens))

test('a term of letters leaves its last open', () => {
  expect(termTokens('华网').map(({ text }) => text)).toEqual(['华网'])
  expect(termTokens('新华网').map(({ text }) => text)).toEqual(['新华', '华网'])
  expect(termTokens('华').map(({ text }) => text)).toEqual(['华'])
})

test('tokens stand where they say, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0
      for (const { text: word, start, end } of tokensOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(word).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u)
        last = start
      }
    }),
  )
})

test('plain text is read by a shorter way, and read the same', () => {
  const character = fc.constantFrom(...[..."abcXYZ019.'’‘“”–—…-_ ,&!"])
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
      const text = characters.join('')
      expect(tokensOf(text)).toEqual(tokensOf(`${text} 网`).slice(0, -1))
    }),
    { numRuns: 500 },
  )
})

test('a text finds itself: its term is a stretch of its words', () => {
  const letter = fc.constantFrom(...[...'新华网中国 aé USx-,'])
  fc.assert(
    fc.property(fc.array(letter), (letters) => {
      const text = letters.join('')
      const found = words(text).join(' ')
      for (const run of text.split(' ')) expect(found).toContain(termTokens(run).map((token) => token.text)[0] ?? '')
    }),
  )
})
