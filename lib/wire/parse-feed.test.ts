import { describe, expect, test } from 'vitest'
import { parseFeed } from './parse-feed'
import type { WireFeed } from './topic-feeds'

const now = new Date('2026-02-12T10:00:00Z')
const words = { must: [], mustNot: [], weight: 1 }
const direct: WireFeed = {
  kind: 'address',
  url: 'https://example.org/feed',
  outlet: undefined,
  language: undefined,
  ...words,
}
const search: WireFeed = { kind: 'search', query: 'China', language: 'en', region: 'US', ...words }

const bytesOf = (text: string) => new TextEncoder().encode(text)
function parse(
  body: string | Uint8Array,
  { feed = direct, contentType }: { feed?: WireFeed; contentType?: string } = {},
) {
  const bytes = typeof body === 'string' ? bytesOf(body) : body
  return parseFeed({ bytes, contentType, url: 'https://example.org/feed' }, feed, now)
}
function items(...given: Parameters<typeof parse>) {
  const parsed = parse(...given)
  if (parsed.kind !== 'parsed') throw new Error(parsed.reason)
  return parsed.items
}

const rss = (inside: string, head = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${head}<rss version="2.0"><channel><title>Moon Times</title><link>https://example.org</link><language>en-us</language>${inside}</channel></rss>`
const item = (title: string, rest = '') =>
  `<item><title>${title}</title><link>https://example.org/1</link><pubDate>Thu, 12 Feb 2026 04:00:25 GMT</pubDate>${rest}</item>`

const talks = {
  title: 'Talks resume',
  link: 'https://example.org/1',
  outlet: 'Moon Times',
  published: '2026-02-12T04:00:25.000Z',
}

describe('every format', () => {
  test.each([
    ['RSS 2.0', rss(item('Talks resume'))],
    ['RSS 0.91', rss(item('Talks resume')).replace('2.0', '0.91')],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://example.org"><title>Moon Times</title><link>https://example.org</link><description/></channel>
        <item rdf:about="https://example.org/1"><title>Talks resume</title><link>https://example.org/1</link><dc:date>2026-02-12T04:00:25Z</dc:date></item></rdf:RDF>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Moon Times</title><id>a</id><updated>2026-02-12T04:00:25Z</updated>
        <entry><title type="html">Talks &lt;b&gt;resume&lt;/b&gt;</title><id>urn:1</id><link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
        <published>2026-02-12T12:00:25+08:00</published><updated>2026-02-12T05:00:00Z</updated></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Moon Times',
        items: [
          { id: '1', url: 'https://example.org/1', title: 'Talks resume', date_published: '2026-02-12T04:00:25Z' },
        ],
      }),
    ],
  ])('%s', (_format, body) => expect(items(body)).toMatchObject([talks]))

  test('a feed that is wrapped in white space, or has CDATA and an upper-case root, is read', () => {
    expect(items(`\n\n ${rss(item('<![CDATA[Talks <i>resume</i>]]>'))}`)).toMatchObject([talks])
  })
})

describe('encodings', () => {
  const chinese = rss(item('贸易谈判'), '<?xml version="1.0" encoding="gb2312"?>')
  const gbk = Buffer.concat([
    Buffer.from(chinese.split('贸易谈判')[0] ?? '', 'latin1'),
    Buffer.from([0xc3, 0xb3, 0xd2, 0xd7, 0xcc, 0xb8, 0xc5, 0xd0]),
    Buffer.from(chinese.split('贸易谈判')[1] ?? '', 'latin1'),
  ])
  const utf16 = (isSwapped: boolean) => {
    const little = Buffer.from(rss(item('贸易谈判'), '<?xml version="1.0" encoding="UTF-16"?>'), 'utf16le')
    return isSwapped ? little.swap16() : little
  }
  /** The title is these bytes. */
  const inBytes = (encoding: string, title: readonly number[]) =>
    Buffer.from(rss(item(String.fromCharCode(...title)), `<?xml version="1.0" encoding="${encoding}"?>`), 'latin1')
  const latin = (head: string) => Buffer.from(rss(item('Gespräche für später'), head), 'latin1')

  test.each([
    ['by the XML declaration', gbk, undefined, '贸易谈判'],
    [
      'by the header',
      Buffer.from(gbk.toString('latin1').replace('gb2312', 'utf-8'), 'latin1'),
      'text/xml; charset=GBK',
      '贸易谈判',
    ],
    ['Latin-1', latin('<?xml version="1.0" encoding="ISO-8859-1"?>'), undefined, 'Gespräche für später'],
    ['nothing said, and no UTF-8', latin(''), undefined, 'Gespräche für später'],
    ['UTF-8 whatever the server says', bytesOf(rss(item('贸易谈判'))), 'text/xml; charset=ISO-8859-1', '贸易谈判'],
    [
      'a declaration that lies',
      bytesOf(rss(item('贸易谈判'), '<?xml version="1.0" encoding="klingon"?>')),
      undefined,
      '贸易谈判',
    ],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${rss(item('贸易谈判'))}`, 'utf16le'), undefined, '贸易谈判'],
    ['UTF-16 without a mark', utf16(false), undefined, '贸易谈判'],
    ['UTF-16, the other way round', utf16(true), undefined, '贸易谈判'],
    ['Big5', inBytes('big5', [0xb6, 0x54, 0xa9, 0xf6]), undefined, '貿易'],
    ['Shift_JIS', inBytes('Shift_JIS', [0x96, 0x66, 0x88, 0xd5]), undefined, '貿易'],
    ['EUC-JP', inBytes('EUC-JP', [0xcb, 0xc7, 0xb0, 0xd7]), undefined, '貿易'],
    ['EUC-KR', inBytes('euc-kr', [0xb9, 0xab, 0xbf, 0xaa]), undefined, '무역'],
    ['Windows-1251', inBytes('windows-1251', [0xd2, 0xee, 0xf0, 0xe3]), undefined, 'Торг'],
    ['KOI8-R', inBytes('koi8-r', [0xf4, 0xcf, 0xd2, 0xc7]), undefined, 'Торг'],
    ['UTF-8 with its mark', bytesOf(`\uFEFF${rss(item('贸易谈判'))}`), undefined, '贸易谈判'],
  ])('%s', (_what, bytes, contentType, title) => {
    expect(items(bytes, contentType ? { contentType } : {})[0]?.title).toBe(title)
  })
})

describe('Google News', () => {
  const google = (title: string, source: string) => item(title, `<source url="${source}">Reuters</source>`)
  test('the outlet is the source, and is taken off the title; the link stays', () => {
    const link = 'https://news.google.com/rss/articles/CBMi2wFBVV95?oc=5'
    const body = rss(
      google('Talks resume - in Geneva - Reuters', 'https://www.reuters.com').replace('https://example.org/1', link),
    )
    expect(items(body, { feed: search })).toEqual([
      {
        title: 'Talks resume - in Geneva',
        link,
        outlet: 'Reuters',
        locale: 'en-US',
        published: talks.published,
        summary: undefined,
      },
    ])
  })
  test('a suffix that is not the outlet stays', () => {
    expect(items(rss(google('Talks resume - Analysis', 'https://www.reuters.com')), { feed: search })[0]?.title).toBe(
      'Talks resume - Analysis',
    )
  })
  test('an item without a source has no outlet, and is none', () => {
    expect(parse(rss(item('Talks resume')), { feed: search })).toEqual({ kind: 'parsed', items: [], unusable: 1 })
  })
  test('a title that is only its outlet stays', () => {
    expect(items(rss(google('Reuters', 'https://www.reuters.com')), { feed: search })[0]?.title).toBe('Reuters')
  })
})

test('outlet and language are what feeds.yaml says, else what the feed says, else its host', () => {
  const feed: WireFeed = { ...direct, outlet: 'China Daily', language: 'en' }
  expect(items(rss(item('Talks resume')), { feed })).toMatchObject([{ outlet: 'China Daily', locale: 'en' }])
  expect(items(rss(item('Talks resume')))).toMatchObject([{ outlet: 'Moon Times', locale: 'en-US' }])
  const nameless = rss(item('Talks resume')).replace('<title>Moon Times</title>', '')
  expect(items(nameless)).toMatchObject([{ outlet: 'example.org' }])
})

test('a link is followed as it is, or from where the feed lies; any other is none', () => {
  const linked = (link: string) => items(rss(item('Talks resume').replace('https://example.org/1', link)))[0]?.link
  expect(linked('/news/1')).toBe('https://example.org/news/1')
  expect(linked('javascript:alert(1)')).toBeUndefined()
  expect(linked('data:text/html,x')).toBeUndefined()
  expect(linked('https://user:pw@example.org/')).toBeUndefined()
})

test('a date from tomorrow on, or none, is no date, one a little ahead is now; the item stays', () => {
  const dated = (date: string) => items(rss(item('Talks resume').replace('Thu, 12 Feb 2026 04:00:25 GMT', date)))
  expect(dated('Thu, 12 Feb 2099 04:00:25 GMT')[0]?.published).toBeUndefined()
  expect(dated('Thu, 12 Feb 2026 10:20:00 GMT')[0]?.published).toBe(now.toISOString())
  expect(dated('soon')[0]).toMatchObject({ title: 'Talks resume', published: undefined })
})

describe('what is no feed', () => {
  test.each([
    ['nothing', '', 'Its answer is empty.'],
    ['a web page', '<!DOCTYPE html><html><body>Please accept cookies</body></html>', 'It is a web page and no feed.'],
    ['JSON of somebody else', '{"a":1}', 'It is no RSS, Atom or JSON feed, or is damaged.'],
    ['noise', Buffer.from([0, 1, 2, 3, 255]), 'It is no RSS, Atom or JSON feed, or is damaged.'],
  ])('%s is unreadable, with a reason', (_what, body, reason) =>
    expect(parse(body)).toEqual({ kind: 'unreadable', reason }),
  )

  test('XML that breaks off has the items before the break, or a reason; it never throws', () => {
    const whole = rss(item('Talks resume') + item('Another'))
    for (let length = 0; length < whole.length; length += 7)
      expect(['parsed', 'unreadable']).toContain(parse(whole.slice(0, length)).kind)
  })

  test('entities of its own are not multiplied', () => {
    const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const body = rss(
      item('&l9;'),
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${lol}<!ENTITY f SYSTEM "file:///etc/passwd">]>`,
    )
    expect(JSON.stringify(parse(body)).length).toBeLessThan(2000)
    expect(JSON.stringify(parse(body.replace('&l9;', '&f;')))).not.toContain('root:')
  })

  test('five megabytes of open elements, and of items, end in time', () => {
    expect(parse('<rss><channel>'.padEnd(5_000_000, '<a>')).kind).toBeDefined()
    const many = parse(rss(item('Talks resume').repeat(30_000)))
    expect(many.kind === 'parsed' && many.items.length).toBe(500)
  })
})

describe('pictures', () => {
  const picture = (inside: string) =>
    items(
      `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Moon Times</title>${item('Talks resume', inside)}</channel></rss>`,
    )[0]?.picture

  test('the largest of Media RSS, with who made it and what it shows as plain text', () => {
    const content = (width: number, rest = '') =>
      `<media:content url="https://img.example/${width}.jpg" medium="image" width="${width}">${rest}</media:content>`
    const words =
      '<media:credit>Ann &amp;amp; Co</media:credit><media:description>&lt;b&gt;Two&lt;/b&gt; flags</media:description>'
    expect(picture(`${content(100)}${content(800, words)}<media:thumbnail url="https://img.example/t.jpg"/>`)).toEqual({
      link: 'https://img.example/800.jpg',
      credit: 'Ann & Co',
      description: 'Two flags',
    })
  })

  test.each([
    ['a thumbnail alone', '<media:thumbnail url="https://img.example/t.jpg"/>', 'https://img.example/t.jpg'],
    [
      'an enclosure',
      '<enclosure url="https://img.example/e.jpg" length="1" type="image/jpeg"/>',
      'https://img.example/e.jpg',
    ],
    ['a film', '<media:content url="https://img.example/f.mp4" medium="video"/>', undefined],
    ['sound', '<enclosure url="https://img.example/s.mp3" length="1" type="audio/mpeg"/>', undefined],
    ['an address that nobody may follow', '<media:thumbnail url="javascript:alert(1)"/>', undefined],
    ['none', '', undefined],
  ])('%s', (_what, inside, link) => expect(picture(inside)?.link).toBe(link))
})

test.each([
  ['its title', 'Talks resume'],
  [
    'its title and outlet, as Google News has it',
    '&lt;a href="https://news.google.com/x"&gt;Talks resume&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font&gt;Reuters&lt;/font&gt;',
  ],
])('a description that is only %s is none', (_what, description) => {
  const [only] = items(
    rss(
      item(
        'Talks resume - Reuters',
        `<source url="https://reuters.com">Reuters</source><description>${description}</description>`,
      ),
    ),
    { feed: search },
  )
  expect(only).toMatchObject({ title: 'Talks resume', outlet: 'Reuters', summary: undefined })
})
