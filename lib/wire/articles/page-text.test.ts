import { expect, test, vi } from 'vitest'
import { excerptOf } from './article-text'
import { textOfPage } from './page-text'

const paragraphs = (
  count: number,
  text = 'The Hague took control of the chipmaker, and its owner, which is in China, protests',
) => Array.from({ length: count }, (_, index) => `<p>${text}, says report ${index + 1}.</p>`).join('')
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>News</title>${head}</head><body><nav><a href="/">Home</a> <a href="/subscribe">Subscribe now</a></nav>` +
  `<article><h1>Dutch government takes control</h1>${body}</article><footer>Copyright of somebody</footer></body></html>`
const read = (html: string | Uint8Array, type: string | undefined = 'text/html; charset=utf-8') =>
  textOfPage(typeof html === 'string' ? Buffer.from(html) : html, type, 'https://example.org/news/1')
const textOf = async (html: string | Uint8Array, type?: string) => {
  const found = await read(html, type)
  return typeof found === 'string' ? `none: ${found}` : found.text
}

test('the article is read without what stands around it, from its beginning and no further than its bound', async () => {
  const text = await textOf(page(paragraphs(40)))
  expect(text).toMatch(
    /^(?:Dutch government takes control )?The Hague took control of the chipmaker.*says report 1\. The Hague/,
  )
  for (const other of ['Home', 'Subscribe', 'Copyright']) expect(text).not.toContain(other)
  expect(text.length).toBeGreaterThan(1_000)
  expect(text.length).toBeLessThanOrEqual(1_200)
})

test('scripts, styles, forms and comments are no text, and nothing is run or requested', async () => {
  const requested = vi.spyOn(globalThis, 'fetch')
  const hostile =
    '<script>globalThis.ran = true</script><p onclick="globalThis.ran = true">Clicked, clicked.</p><style>p { color: red }</style>' +
    '<img src="http://169.254.169.254/" onerror="globalThis.ran = true"><iframe src="http://127.0.0.1/">Framed</iframe>' +
    '<svg><script>globalThis.ran = true</script></svg><!-- a comment --><form><input value="Password"></form>' +
    '<template><p>Templated</p></template><meta http-equiv="refresh" content="0;url=http://127.0.0.1/"><base href="http://127.0.0.1/">'
  const text = await textOf(page(hostile + paragraphs(5)))
  expect(text).toContain('The Hague took control')
  for (const word of ['ran', 'color', 'Framed', 'a comment', 'Password', 'Templated']) expect(text).not.toContain(word)
  expect((globalThis as { ran?: unknown }).ran).toBeUndefined()
  expect(requested).not.toHaveBeenCalled()
})

test.each([
  ['of a site that has a reader of its own', 'https://www.reddit.com/r/news/comments/abc/title/'],
  ['of another', 'https://www.youtube.com/watch?v=abcdefghijk'],
])('a page %s requests nothing either', async (_what, url) => {
  const requested = vi.spyOn(globalThis, 'fetch')
  await textOfPage(Buffer.from(page(paragraphs(5))), 'text/html', url)
  expect(requested).not.toHaveBeenCalled()
})

const gbk = Buffer.concat([
  Buffer.from('<html><head><meta charset="gbk"></head><body><article>'),
  ...Array.from({ length: 40 }, () =>
    Buffer.concat([Buffer.from('<p>'), Buffer.from('d6d0b9fad0c2cec52ca3ac', 'hex'), Buffer.from('</p>')]),
  ),
  Buffer.from('</article></body></html>'),
])
test.each([
  ['its meta', gbk, 'text/html', '中国新闻'],
  [
    'its header',
    Buffer.from(page(paragraphs(5, 'Die Gespräche über Zölle gehen weiter, und keiner weiß, wie lange')), 'latin1'),
    'text/html; charset=iso-8859-1',
    'Gespräche über Zölle',
  ],
  [
    'a mark',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page(paragraphs(5)), 'utf16le')]),
    'text/html',
    'The Hague',
  ],
])('a page is decoded by %s', async (_what, bytes, type, expected) => {
  expect(await textOf(bytes, type)).toContain(expected)
})

test.each([
  ['a picture', paragraphs(5), 'image/png', 'It is no web page.'],
  ['a feed', paragraphs(5), 'application/rss+xml', 'It is no web page.'],
  ['nothing', '', 'text/html', 'No article could be found in its page.'],
  ['a paywall', page('<p>Subscribe to read on.</p>'), 'text/html', 'No article could be found in its page.'],
  ['bytes of no kind', '\u0000\u0001'.repeat(5_000), undefined, 'No article could be found in its page.'],
])('%s is no article', async (_what, html, type, reason) => {
  expect(await read(html, type)).toBe(reason)
})

test.each([
  ['nested without end', '<div>'.repeat(300_000)],
  ['nested quotations', `${'<blockquote><p>word, </p>'.repeat(40_000)}`],
  ['of tables in tables', '<table><tr><td>'.repeat(100_000)],
  ['of a million elements', '<b>a, </b>'.repeat(190_000)],
  ['of links alone', '<a href="/x">more, </a>'.repeat(80_000)],
  ['of one word without end', 'x'.repeat(1_900_000)],
  ['of one tag without end', `<p class="${'a '.repeat(900_000)}">`],
  ['of attributes', `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}>`],
  ['of open tags', '<'.repeat(1_900_000)],
  ['of character references', '&amp;'.repeat(380_000)],
  ['of scripts that are not closed', '<script>'.repeat(200_000)],
])(
  'a page %s ends in time',
  async (_what, body) => {
    const started = performance.now()
    const found = await read(page(paragraphs(3) + body))
    expect(typeof found === 'string' || found.text.length <= 1_200).toBe(true)
    expect(performance.now() - started).toBeLessThan(5_000)
  },
  20_000,
)

test('an excerpt is whole sentences, and short', () => {
  const text = 'The Hague took control of U.S. shares on Jan. 3. The owner protests! And then? '.repeat(20)
  const excerpt = excerptOf(text)
  expect(excerpt.length).toBeLessThanOrEqual(400)
  expect(excerpt).toMatch(/[.!?]$/)
  expect(excerptOf('Short.')).toBe('Short.')
  const endless = excerptOf('word '.repeat(500))
  expect([endless.length <= 400, endless.endsWith('word…')]).toEqual([true, true])
  expect(excerptOf(`${'中国新闻。'.repeat(200)}`).length).toBeLessThanOrEqual(400)
})
