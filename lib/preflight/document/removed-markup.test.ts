import { expect, test } from 'vitest'
import { bullets, sampleDigest, verdictOf } from '@/test/preflight/fixture'
import { removedMarkup } from './removed-markup'

const found = (text: string) =>
  verdictOf(removedMarkup, sampleDigest({}, { text, highlights: [{ ...bullets('x')[0], line: 2 } as never] })).findings

test('tags that become letters, in a highlight and elsewhere, and comments that are not shown, each with its line', () => {
  expect(found('one\n- a <b>bold</b> word\n\n<script src="x">\n\n<!-- aside -->\n')).toMatchObject([
    { message: 'Markup is shown as letters.', evidence: ['<b>', '</b>'], place: { kind: 'line', line: 2 } },
    { level: 'warn', message: 'Markup is shown as letters.', evidence: ['<script src="x">'], place: { line: 4 } },
    { level: 'note', message: 'Markup is removed.', evidence: ['<!-- aside -->'], place: { line: 6 } },
  ])
})

test('invisible characters by their code', () => {
  expect(found('\uFEFFone\ntwo\u200B\u202Ethree\uFEFF')).toMatchObject([
    { message: 'Invisible characters are removed.', evidence: ['U+200B', 'U+202E', 'U+FEFF'], place: { line: 2 } },
  ])
})

test('an image is found', () => expect(found('![x](https://x.example/y.png)')).toHaveLength(1))

test.each([
  '<!--more-->',
  '`<b>` in code',
  'S&P <500 and x < 3 > 2',
  'a\r\nb',
  'tab\there',
  '[x](https://e.example/<y)',
])('%j is no markup', (text) => expect(found(text)).toEqual([]))

test('what names the sources of a highlight is no markup; any other comment is', () => {
  expect(found('one\n- A reworded line. <!-- sources: 3, 7 -->')).toEqual([])
  expect(found('one\n- A reworded line. <!-- aside -->')).toHaveLength(1)
})
