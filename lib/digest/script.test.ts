import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAttributes, scriptOf, splitByScript } from './script'

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

test('Arabic, Persian, Urdu and Hebrew runs carry theirs, with the spaces and points between their words', () => {
  expect(splitByScript('talks, says قناة الجزيرة, in Cairo')).toEqual([
    { text: 'talks, says ', lang: undefined },
    { text: 'قناة الجزيرة', lang: 'ar' },
    { text: ', in Cairo', lang: undefined },
  ])
  expect(splitByScript('خبرگزاری فارس; روزنامہ جنگ ہے; הארץ').map(({ lang }) => lang)).toContain('he')
  expect(splitByScript('خبرگزاری')[0]?.lang).toBe('fa')
  expect(splitByScript('ڈان')[0]?.lang).toBe('ur')
})

test('a line has the language and direction of most of its letters, whatever names stand in it or begin it', () => {
  expect(lineAttributes('تناولت الصحف Reuters محادثات القاهرة.')).toEqual({ lang: 'ar', dir: 'rtl' })
  expect(lineAttributes('NVIDIA ו-Intel חתמו על הסכם משותף חדש')).toEqual({ lang: 'he', dir: 'rtl' })
  expect(lineAttributes('گزارش تازه از Reuters و CNN')).toEqual({ lang: 'fa', dir: 'rtl' })
  expect(lineAttributes('בחנה IMF עם Cairo')).toEqual({ lang: 'he', dir: 'rtl' })
  expect(lineAttributes('«شراء Microsoft Activision Blizzard»')).toEqual({ lang: 'ar', dir: 'rtl' })
  expect(lineAttributes('IBM ו-Intel חתמו')).toEqual({ lang: 'he', dir: 'rtl' })
  expect(lineAttributes('Microsoft Activision: إتمام الصفقة')).toEqual({ lang: 'ar', dir: 'rtl' })
  expect(lineAttributes('ރައީސް އާއި India އާއި Maldives ގެ މަޝްވަރާ')).toEqual({ lang: 'dv', dir: 'rtl' })
  expect(lineAttributes('ܡܠܟܐ ܘ NATO ܘ CNN ܐܡܪܘ')).toEqual({ lang: 'syr', dir: 'rtl' })
  expect(lineAttributes('ߒߞߏ ߞߊ߲ BBC ߣߌ߫ CNN ߞߊ߲')).toEqual({ lang: 'nqo', dir: 'rtl' })
  expect(lineAttributes('𞤆𞤵𞤤𞤢𞤪 BBC 𞤫 CNN 𞤫𞤥𞤭')).toEqual({ lang: 'ff-Adlm', dir: 'rtl' })
  expect(lineAttributes('Haaretz (הארץ)')).toEqual({})
  expect(lineAttributes('הארץ reports on talks')).toEqual({})
  expect(lineAttributes('AI监管：欧盟公布新规')).toEqual({ lang: 'zh' })
  expect(lineAttributes('AIの規制')).toEqual({ lang: 'ja' })
  expect(lineAttributes('قناة الجزيرة reports on talks in Cairo.')).toEqual({})
  expect(lineAttributes('2026 – Xinhua 新华网')).toEqual({})
  expect(lineAttributes('2026 – 5%')).toEqual({})
  expect(lineAttributes('')).toEqual({})
  expect(splitByScript('محادثات القاهرة.')).toEqual([{ text: 'محادثات القاهرة.', lang: 'ar' }])
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

test.each([
  ['新华网', 'zh'],
  ['日本テレビ', 'ja'],
  ['한겨레', 'ko'],
  ['Xinhua 新华网', undefined],
  ['Reuters', undefined],
  ['', undefined],
])('%s is all in %s', (text, lang) => expect(scriptOf(text)).toBe(lang))
