import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitByScript } from './script'

test('Chinese, Japanese and Korean runs carry their language', () => {
  expect(splitByScript('Xi, Trump hold phone talks 新华网 (Xinhua)')).toEqual([
    { text: 'Xi, Trump hold phone talks ', lang: undefined },
    { text: '新华网', lang: 'zh' },
    { text: ' (Xinhua)', lang: undefined },
  ])
  expect(splitByScript('ドル安 and 한국일보')).toEqual([
    { text: 'ドル安', lang: 'ja' },
    { text: ' and ', lang: undefined },
    { text: '한국일보', lang: 'ko' },
  ])
})

test('Latin text is one run', () => {
  expect(splitByScript('US tech companies')).toEqual([{ text: 'US tech companies', lang: undefined }])
  expect(splitByScript('')).toEqual([{ text: '', lang: undefined }])
})

test('the runs joined are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const joined = splitByScript(text).reduce((whole, run) => whole + run.text, '')
      expect(joined).toBe(text)
    }),
  )
})
