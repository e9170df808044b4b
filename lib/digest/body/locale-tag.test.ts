import { expect, test } from 'vitest'
import { readLocaleTag } from './source-line'

test.each([
  ['en-US', 'en-US'],
  ['en', 'en'],
  ['EN', 'en'],
  ['en_US', 'en-US'],
  ['pt_br', 'pt-BR'],
  ['zh_CN.UTF-8', 'zh-CN'],
  ['zh-Hans-CN', 'zh-Hans-CN'],
  ['sr-Latn-RS', 'sr-Latn-RS'],
  ['es-419', 'es-419'],
  ['de-DE-1996', 'de-DE-1996'],
  ['en-unknown', 'en'],
  ['unknown-unknown', undefined],
  ['unknown', undefined],
  ['undefined-undefined', undefined],
  ['unknown-US', undefined],
  ['', undefined],
  ['US', undefined],
  ['AR', undefined],
  ['419', undefined],
  ['NaN', undefined],
])('[%s] is a tag, without a doubt', (tag, locale) => {
  expect(readLocaleTag(`[${tag}] [Title](x)`)).toEqual({ text: `[${tag}] `, locale, isDoubtful: false })
})

test.each(['[en-US]\u00A0', '[en-US]\u3000', '[en-US]\u200B ', '[en-US]: ', '[en-US] - ', '[en-US]| ', '[[en-US]] '])(
  '“%s” is a tag, whatever stands around it',
  (text) => expect(readLocaleTag(`${text}[Title](x)`)).toEqual({ text, locale: 'en-US', isDoubtful: false }),
)

test.each(['Exclusive', 'us-en', '1', 'english', 'US/International', 'xq-ZZ'])('[%s] is no language', (tag) => {
  expect(readLocaleTag(`[${tag}] [Title](x)`)).toMatchObject({ locale: undefined, isDoubtful: true })
})

test('brackets without the title’s own behind them are the title’s', () => {
  expect(readLocaleTag('[en] is a title](x)')).toBeUndefined()
  expect(readLocaleTag('[[SMM] A](x)')).toBeUndefined()
  expect(readLocaleTag('[[SMM] [B] A](x)')).toBeUndefined()
  expect(readLocaleTag('[A ] b](x)')).toBeUndefined()
  expect(readLocaleTag('[en][[SMM] A](x)')?.text).toBe('[en]')
  expect(readLocaleTag('[en-US] [Video] [A](x)')).toMatchObject({ locale: 'en-US', isDoubtful: true })
})
