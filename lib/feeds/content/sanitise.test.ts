import { h } from 'hastscript'
import { expect, test } from 'vitest'
import type { Highlight } from '@/lib/digest/highlight'
import { highlightContent } from './inline-content'
import { htmlOf } from './item-content'
import { sourceList } from './source-content'

const bullet = (text: string): Highlight => ({
  markdown: text,
  plain: text,
  sources: [2],
  line: 1,
  inline: [{ kind: 'text', text }],
})

test('an item read from the right is one element with its language and direction', () => {
  expect(htmlOf(highlightContent([bullet('בחנה IMF עם Cairo'), bullet('Talks, says הארץ, 12 people.')]))).toBe(
    '<ul><li lang="he" dir="rtl">בחנה IMF עם Cairo [2]</li>' +
      '<li>Talks, says <span lang="he" dir="rtl">הארץ</span>, 12 people. [2]</li></ul>',
  )
  expect(htmlOf([h('h2', 'דיווח של CNN'), h('p', 'AI监管：欧盟公布新规')])).toBe(
    '<h2 lang="he" dir="rtl">דיווח של CNN</h2><p lang="zh">AI监管：欧盟公布新规</p>',
  )
})

test('the title of a source has its own direction inside our line', () => {
  const source = { number: 1, link: 'https://example.org/1', locale: 'he-IL', perspective: 'a', line: 9 }
  const list = sourceList('Sources', [
    { ...source, title: 'הסכם Intel-TSMC נחתם: 3 מיליארד USD', outlet: 'Ynet', date: '2026-01-21' },
  ])
  expect(htmlOf(list)).toContain(
    '<li value="1"><a href="https://example.org/1" lang="he" dir="rtl">הסכם Intel-TSMC נחתם: 3 מיליארד USD</a> (Ynet, 21 January 2026)</li>',
  )
})
