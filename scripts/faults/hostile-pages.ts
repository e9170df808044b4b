import { generateDigest } from '../bench/digest-generator'
import type { Answered, Client } from './client'
import { openPaper, publicDigests, receive } from './paper'
import { type Part, Tally } from './part'

/** Text that would run, load or break out, if anything took it for markup, an address or a header. */
const payloads = [
  '<script>zqxrun()</script>',
  '"><img src=x onerror=zqxrun()>',
  "'><svg/onload=zqxrun()>",
  '</title><script>zqxrun()</script>',
  '</script><script>zqxrun()</script>',
  '--><script>zqxrun()</script><!--',
  ']]><script>zqxrun()</script>',
  '<iframe srcdoc="<script>zqxrun()</script>">',
  '<a href="javascript:zqxrun()">a</a>',
  '[a](javascript:zqxrun())',
  '[a](data:text/html,<script>zqxrun()</script>)',
  '![a](https://zqxrun.example/x.png)',
  '<https://zqxrun.example/>',
  '<style>@import "https://zqxrun.example"</style>',
  '<meta http-equiv="refresh" content="0;url=https://zqxrun.example">',
  '<base href="https://zqxrun.example/">',
  '<form action="https://zqxrun.example"><input name=a>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=zqxrun()>',
  '&lt;script&gt;zqxrun()&lt;/script&gt;',
  '&#60;script&#62;zqxrun()&#60;/script&#62;',
  '\u003cscript>zqxrun()\u003c/script>',
  '{{constructor.constructor("zqxrun()")()}}',
  '#{zqxrun()}',
  '%0d%0aSet-Cookie: zqxrun=1',
  '\u2028zqxrun()\u2029',
  '\u202e<script>zqxrun()</script>',
  '`<script>zqxrun()</script>`',
  '<!--#exec cmd="zqxrun"-->',
  '<?php zqxrun() ?>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
] as const

/** Where outside text stands in a digest. */
const fields: Readonly<Record<string, (text: string, payload: string) => string>> = {
  title: (text, payload) => text.replace(/^title: .*$/m, () => `title: ${JSON.stringify(payload)}`),
  'topic name': (text, payload) => text.replace(/^topicName: .*$/m, () => `topicName: ${JSON.stringify(payload)}`),
  side: (text, payload) =>
    text.replace(/(- id: "\w+"\n\s+name: )"[^"]*"/, (_, head: string) => head + JSON.stringify(payload)),
  highlight: (text, payload) => text.replace(/\n- \w/, (found) => `\n- Said ${payload} ${found.slice(3)}`),
  'highlight of a side': (text, payload) =>
    text.replace(/(Perspective [^\n]*\n\n- )/, (found) => `${found}Said ${payload} `),
  prose: (text, payload) => text.replace('## Sources', () => `Prose ${payload} here.\n\n## Sources`),
  'title of a source': (text, payload) => text.replace(/\] \[(?=\w)/, (found) => `${found}Said ${payload} `),
  outlet: (text, payload) => text.replace(/ - [^()\n]+ \((?=\d)/, () => ` - Said ${payload} News (`),
  link: (text, payload) =>
    text.replace(/https:\/\/news\.google\.com\/rss\/articles\//, () => `https://example.org/${payload}/`),
  correction: (text, payload) =>
    text.replace(
      /^draft: false$/m,
      (found) => `corrections:\n  - at: 2026-01-31T11:00:00Z\n    note: ${JSON.stringify(payload)}\n${found}`,
    ),
  'an unknown key': (text, payload) =>
    text.replace(/^draft: false$/m, (found) => `other: ${JSON.stringify(payload)}\n${found}`),
}

const forms = ['', '/digest.md', '/digest.json', '/cite.bib', '/cite.ris', '/cite.json', '/sources.bib', '/share.png']

export const part: Part = {
  about: 'text from outside that would run, load or break out stands in every page and form as the words it is',
  run: async function* () {
    const slugs: { readonly slug: string; readonly name: string }[] = []
    let refused = 0
    const paper = await openPaper(async (archive) => {
      let number = publicDigests
      for (const [field, put] of Object.entries(fields))
        for (const payload of payloads) {
          const { slug, text } = generateDigest(number)
          number += 1
          // Where it makes no document it is refused, which is as good.
          const taken = await receive(archive, slug, put(text, payload)).then(
            () => true,
            () => false,
          )
          if (taken) slugs.push({ slug, name: `${field}: ${payload.slice(0, 40)}` })
          else refused += 1
        }
    })
    const [client] = paper.clients
    if (!client) throw new Error('There is no server.')
    try {
      const documents = new Tally('pages and forms of one field with one such text each')
      for (const { slug, name } of slugs)
        for (const answer of await askAll(
          client,
          forms.map((form) => `/digests/${slug}${form}`),
        ))
          documents.note(faultIn(answer, `${name}: ${answer.path}`))
      yield documents.tried(`${slugs.length} digests, ${refused} refused`)

      const lists = new Tally('lists and feeds of all of them')
      const months = ['2025', '2025/12', '2025/11', '2026', '2026/01'].map((month) => `/archive/${month}`)
      const topics = ['us-china', 'india-pakistan', 'eu-uk', 'japan-korea'].flatMap((topic) => [
        `/topics/${topic}`,
        `/topics/${topic}/feed.xml`,
      ])
      const all = [
        '/',
        '/feed.xml',
        '/atom.xml',
        '/feed.json',
        '/feeds.opml',
        '/sitemap.xml',
        '/corrections',
        '/outlets',
        '/search?q=said',
        '/search?q=zqxrun',
      ]
      for (const answer of await askAll(client, [...all, ...months, ...topics]))
        lists.note(faultIn(answer, answer.path))
      yield lists.tried()

      const reflected = new Tally('parameters and paths that an answer might repeat')
      const addresses = payloads.flatMap((payload) => {
        const given = encodeURIComponent(payload)
        return [
          ...['q', 'kind', 'side', 'outlet', 'from', 'order', 'page'].map((name) => `/search?q=a&${name}=${given}`),
          ...[
            `/search/suggest?q=${given}`,
            `/search/feed.xml?q=${given}`,
            `/${given}`,
            `/digests/${given}/x`,
            `/outlets/${given}`,
          ],
          ...[
            `/topics/${given}/feed.xml`,
            `/sign-in?error=${given}&callbackUrl=${given}`,
            `/setup?token=${given}`,
            `/preview/${given}`,
          ],
        ]
      })
      for (const answer of await askAll(client, addresses)) reflected.note(faultIn(answer, answer.path))
      yield reflected.tried()
    } finally {
      await paper.close()
    }
  },
}

const askAll = (client: Client, paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => ({ path, ...(await client.ask(path)) })))

/** A tag, an attribute or an address in markup that does not come from us. */
const markup: readonly (readonly [RegExp, string])[] = [
  [/<(?:script|iframe|object|embed|base|svg|math|style|meta)\b[^>]*zqxrun/i, 'a tag'],
  [
    /<script(?![^>]*(?:src="\/|type="application\/ld\+json"))[^>]*>(?!\s*self\.__next|\(self|\$|requestAnimationFrame|document\.)[^<]*zqxrun/i,
    'a script',
  ],
  [/<[a-z][^<>]*\son\w+\s*=\s*["']?zqxrun/i, 'an event handler'],
  [
    /(?:href|src|action|srcdoc|formaction|content)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i,
    'an address that runs',
  ],
  [/<(?:img|link|form|input)\b[^>]*zqxrun/i, 'something that loads'],
]

function faultIn({ status, headers, body }: Answered, name: string): string | false {
  if (status >= 500) return `${name}: ${status}`
  if (JSON.stringify(headers).includes('Set-Cookie: zqxrun') || String(headers['set-cookie']).includes('zqxrun'))
    return `${name}: a header`
  const type = headers['content-type'] ?? ''
  if (headers['x-content-type-options'] !== 'nosniff') return `${name}: ${type} may be taken for another type`
  if (/json|png|markdown|plain|bibtex|research-info|x-bib/.test(type)) return false
  if (type.includes('html')) {
    // Facts for search engines are JSON, in which “<” is escaped.
    const page = body.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
    const [, what] = markup.find(([pattern]) => pattern.test(page)) ?? []
    return what !== undefined && `${name}: ${what}`
  }
  return (
    /<script|<!DOCTYPE x|<!ENTITY/i.test(body.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')) && `${name}: markup in ${type}`
  )
}
