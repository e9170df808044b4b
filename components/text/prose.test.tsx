import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Prose } from './prose'

async function rendered(markdown: string): Promise<string> {
  const { props } = Prose({ markdown })
  return renderToStaticMarkup(await props.children.type(props.children.props))
}

test('Markdown becomes prose', async () => {
  const html = await rendered(
    'The **next session** opens. See [the agenda](https://example.org/a).\n\n- Levy\n- Forests',
  )
  expect(html).toContain('<strong>next session</strong>')
  expect(html).toMatch(/<a href="https:\/\/example\.org\/a" rel="noopener nofollow"/)
  expect(html.match(/<li>/g)).toHaveLength(2)
})

test.each([
  '<script>alert(1)</script>',
  '<iframe src="https://example.org"></iframe>',
  '<form action="/x"><input></form>',
  '<svg onload=alert(1)>',
  '<style>body{display:none}</style>',
  '![pixel](https://example.org/pixel.png)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&#58;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:x)',
  '[x](file:///etc/passwd)',
])('%s is inert', async (markdown) => {
  const html = await rendered(`Before.\n\n${markdown}\n\nAfter.`)
  expect(html).toContain('Before.')
  expect(html).toContain('After.')
  expect(html).not.toMatch(/<(script|iframe|form|input|svg|style|img)|href="(?!https?:|mailto:)/i)
})

test('nothing that Markdown means is shown raw', async () => {
  const html = await rendered(
    'A note[^1], ~~wrong~~, [a][1], https://e.com/bare.\n\n| Item | Value |\n| --- | ---: |\n| Tariff | 10 % |\n\n- [ ] open\n\n[1]: https://e.com/a\n\n[^1]: It says *so*.',
  )
  expect(html).toContain('A note (It says <em>so</em>.), <del>wrong</del>, ')
  expect(html).toContain('<a href="https://e.com/a" rel="noopener nofollow" class="underlined">a</a>')
  expect(html).toContain('>https://e.com/bare</a>.')
  expect(html).toMatch(/<table.*<th[^>]*>Item<\/th>.*<td[^>]*>10 %<\/td>/s)
  expect(html).toContain('☐ open')
  expect(html).not.toMatch(/\[\^?1\]|~~|\| ---|<input/)
})

test('a definition that nothing names is shown, and tags are letters', async () => {
  const html = await rendered(
    '<p>In a tag</p>\n\n[1]: https://e.com/a\n\n<!-- for the desk -->\n\n[u](https://u@e.com)',
  )
  expect(html).toContain('&lt;p&gt;In a tag&lt;/p&gt;')
  expect(html).toContain('1: <a href="https://e.com/a"')
  expect(html).not.toMatch(/for the desk|u@e\.com/)
})

test('what looks like code stays text', async () => {
  const html = await rendered('{process.exit()} import x from "y" and S&P <500 and x <3')
  expect(html).toContain('{process.exit()}')
  expect(html).toContain('import x from')
  expect(html).toContain('S&amp;P &lt;500')
})

test('a paragraph or item read from the right says so, and foreign words in another say their language', async () => {
  const html = await rendered(
    'צה"ל הודיע כי F-35 הופל; CNN מדווחת.\n\n- سعر النفط OPEC\n- Xinhua 新华网 says\n\nSays הארץ, 12.',
  )
  expect(html).toContain('<p lang="he" dir="rtl">צה&quot;ל הודיע כי F-35 הופל; CNN מדווחת.</p>')
  expect(html).toContain('<li lang="ar" dir="rtl">سعر النفط OPEC</li>')
  expect(html).toContain('Xinhua <span lang="zh">新华网</span> says')
  expect(html).toContain('<p>Says <span lang="he" dir="rtl">הארץ</span>, 12.</p>')
})
