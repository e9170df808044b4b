import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import type { Highlight } from '@/lib/digest/highlight'
import { highlightContent } from './inline-content'

const bullet = (text: string, ...sources: number[]): Highlight => ({
  markdown: text,
  plain: text,
  sources,
  line: 1,
  inline: [{ kind: 'text', text }],
})

test('a highlight is fed with the numbers of its sources, which are those of the lists below it', () => {
  expect(toHtml(highlightContent([bullet('One.', 3, 7), bullet('Two.')])[0] ?? [])).toBe(
    '<ul><li>One. [3, 7]</li><li>Two.</li></ul>',
  )
})
