import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Inline } from '@/lib/digest/highlight'
import { lineAttributes } from '@/lib/digest/script'
import { english, ForeignText } from './foreign-text'
import { InlineText } from './inline-text'

const html = (element: ReactElement) => renderToStaticMarkup(element)
const hebrew = 'צה"ל הודיע כי F-35 הופל; CNN מדווחת.'

test('a line read from the right is one element with its language and direction, names in other letters and all', () => {
  expect(html(<ForeignText text={hebrew} />)).toBe(
    '<span lang="he" dir="rtl">צה&quot;ל הודיע כי F-35 הופל; CNN מדווחת.</span>',
  )
  expect(html(<ForeignText text="بحثت IMF مع Cairo قرضًا مع 新华网" />)).toBe(
    '<span lang="ar" dir="rtl">بحثت IMF مع Cairo قرضًا مع <span lang="zh">新华网</span></span>',
  )
})

test('where its element says so already, nothing stands between the words, in emphasis and links neither', () => {
  const inline: Inline[] = [
    { kind: 'strong', children: [{ kind: 'text', text: 'NVIDIA' }] },
    { kind: 'text', text: ' ו' },
    { kind: 'emphasis', children: [{ kind: 'text', text: 'Intel' }] },
    { kind: 'text', text: ' חתמו על הסכם, מדווח ערוץ 12' },
  ]
  const line = lineAttributes('NVIDIA ו Intel חתמו על הסכם, מדווח ערוץ 12')
  expect(line).toEqual({ lang: 'he', dir: 'rtl' })
  const markup = html(<InlineText inline={inline} line={line} />)
  expect(html(<InlineText inline={inline} />)).toBe(`<span lang="he" dir="rtl">${markup}</span>`)
  expect(markup).toBe('<strong class="font-semibold">NVIDIA</strong> ו<em>Intel</em> חתמו על הסכם, מדווח ערוץ 12')
})

test('in a line read from the left a name read from the right stands apart, with its language', () => {
  expect(html(<ForeignText text="قناة الجزيرة, 12 reports on talks in Cairo" />)).toBe(
    '<bdi lang="ar">قناة الجزيرة</bdi>, 12 reports on talks in Cairo',
  )
  expect(html(<ForeignText text={`Found for ${hebrew}`} line={english} />)).toMatch(/^Found for <bdi lang="he">/)
})

test('Chinese, Japanese and Korean keep their language, as a whole line or as words in it', () => {
  expect(html(<ForeignText text="AI监管：欧盟公布新规" />)).toBe('<span lang="zh">AI监管：欧盟公布新规</span>')
  expect(html(<ForeignText text="Xinhua 新华网 reports" />)).toBe('Xinhua <span lang="zh">新华网</span> reports')
  expect(html(<ForeignText text="Reuters" />)).toBe('Reuters')
})

test('words that two languages write alike are of the line’s', () => {
  expect(html(<ForeignText text="AIの規制 と 東京 5" />)).toBe('<span lang="ja">AIの規制 と 東京 5</span>')
  expect(html(<ForeignText text="روزنامہ جنگ ہے Dawn قناة" />)).toMatch(/^<span lang="\w\w" dir="rtl">[^<]*<\/span>$/)
})
