import { expect, test } from 'vitest'
import { headlineInline, headlineText } from './headline'

test('a sentence set as a headline loses its full stop', () => {
  expect(headlineText('China is actively engaging in trade negotiations.')).toBe(
    'China is actively engaging in trade negotiations',
  )
})

test.each([
  ['稀土出口许可证的审批时间缩短到三周。', '稀土出口许可证的审批时间缩短到三周'],
  ['وزیرِ خارجہ نے دورہ ملتوی کر دیا۔', 'وزیرِ خارجہ نے دورہ ملتوی کر دیا'],
  ['वार्ता फिर शुरू हुई।', 'वार्ता फिर शुरू हुई'],
])('so does one in another script: %s', (text, headline) => {
  expect(headlineText(text)).toBe(headline)
  expect(headlineInline([{ kind: 'text', text }], text)).toEqual([{ kind: 'text', text: headline }])
})

test.each([
  '审批缩短了。企业欢迎。',
  '谈判继续。没有人再说什么。',
  '“They said no.”',
  'They meet again in the U.S.',
  'A deal with Acme Inc.',
  'Talks go on. Nobody says more.',
  'What happens next?',
  'And then...',
  'A. B. Yehoshua met them.',
  '',
])('“%s” stays as it is', (text) => {
  expect(headlineText(text)).toBe(text)
})

test('a parsed line loses the same stop, and keeps its emphasis and links', () => {
  const emphasis = { kind: 'emphasis', children: [{ kind: 'text', text: 'less' }] } as const
  const line = [{ kind: 'text', text: 'They say ' }, emphasis, { kind: 'text', text: ' than before.' }] as const
  expect(headlineInline(line, 'They say less than before.')).toEqual([
    line[0],
    emphasis,
    { kind: 'text', text: ' than before' },
  ])
  expect(headlineInline([emphasis], 'less')).toEqual([emphasis])
  const stressed = { kind: 'strong', children: [{ kind: 'text', text: 'All of it.' }] } as const
  expect(headlineInline([stressed], 'All of it.')).toEqual([
    { kind: 'strong', children: [{ kind: 'text', text: 'All of it' }] },
  ])
})
