import { generateDigest } from '../bench/digest-generator'
import type { Answered, Client } from './client'
import { openPaper, publicDigests, receive } from './paper'
import { type FaultPart, Tally } from './part'

/** Text that would run, load or break out if it were taken for markup, an address or a header. */
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

const forms = ['', '/digest.md', '/digest.json', '/cite.bib', '/cite.ris', '/cite.json', '/sources.bib']

export const part: FaultPart = {
  about: 'third-party text that tries to run, load or break out is shown as plain words on every page and form',
  run: async function* () {
    yield checkTheCheck()
    const slugs: { readonly slug: string; readonly name: string }[] = []
    let refused = 0
    const paper = await openPaper(async (archive) => {
      let number = publicDigests
      for (const [field, put] of Object.entries(fields))
        for (const payload of payloads) {
          const { slug, text } = generateDigest(number)
          number += 1
          // A refused document is as good.
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

/** Proves that the check would notice markup. */
function checkTheCheck() {
  const tally = new Tally('the same check finds them where they are markup')
  const runs = payloads.filter((payload) => /<[a-z]/i.test(payload) && !/^(?:`|<https:)|\]\(data/.test(payload))
  for (const payload of runs) tally.note(!foreignIn(`<p title="">${payload}</p>`, true) && `${payload} is not seen`)
  return tally.tried()
}

const askAll = (client: Client, paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => ({ path, ...(await client.ask(path)) })))

/** Tags and attributes as a browser parses them, without the contents of scripts and styles. */
function tagsIn(page: string) {
  const tags: { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[] = []
  const tag = /<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
  for (let found = tag.exec(page); found; found = tag.exec(page)) {
    const [, name = '', rest = ''] = found
    const attributes = [...rest.matchAll(/([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
      ([, key = '', double, single, bare]) => [key.toLowerCase(), double ?? single ?? bare ?? ''] as const,
    )
    tags.push({ name: name.toLowerCase(), attributes: new Map(attributes) })
    if (!/^(?:script|style|title|textarea)$/i.test(name)) continue
    const end = page.toLowerCase().indexOf(`</${name.toLowerCase()}`, tag.lastIndex)
    if (end >= 0) tag.lastIndex = end
  }
  return tags
}

const neverOurs = /^(?:iframe|object|embed|base|math|mglyph|applet|frame|img)$/
const loads = ['src', 'srcset', 'action', 'formaction', 'data', 'poster', 'background']

/** `isStrict`: no script at all. */
function foreignIn(page: string, isStrict: boolean): string | undefined {
  for (const { name, attributes } of tagsIn(page)) {
    if (neverOurs.test(name)) return `a tag <${name}>`
    if (name === 'style' && isStrict) return 'a style'
    if (name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh') return 'a refresh'
    const isOurScript = attributes.get('src')?.startsWith('/') || attributes.get('type') === 'application/ld+json'
    if (name === 'script' && !isOurScript && (isStrict || !attributes.has('nonce'))) return 'a script'
    for (const [key, value] of attributes) {
      if (/^on|zqxrun/.test(key)) return `an attribute ${key}`
      if (/^\s*(?:javascript|data|vbscript):/i.test(value) && key !== 'content')
        return `${key} with ${value.slice(0, 30)}`
      if (loads.includes(key) && !/^\/(?!\/)/.test(value)) return `${key} of ${value.slice(0, 30)}`
      if (name === 'link' && key === 'href' && /^https?:\/\/(?!localhost)/.test(value))
        return 'a link element that leads out'
    }
  }
  return undefined
}

function faultIn({ status, headers, body }: Answered, name: string): string | false {
  if (status >= 500) return `${name}: ${status}`
  if (String(headers['set-cookie']).includes('zqxrun')) return `${name}: a cookie`
  if (headers['x-content-type-options'] !== 'nosniff') return `${name}: may be taken for another type`
  const type = headers['content-type'] ?? ''
  const policy = String(headers['content-security-policy'])
  if (type.includes('html')) {
    if (/script-src[^;]*unsafe-inline/.test(policy) || !policy.includes('script-src')) return `${name}: no policy`
    const found = foreignIn(body, !policy.includes('nonce-'))
    return found !== undefined && `${name}: ${found}`
  }
  const isXml = /xml|opml/.test(type) && !/<!\[CDATA\[/.test(body)
  return isXml && /<(?:script|iframe|img|svg|form)\b|<!ENTITY/i.test(body) && `${name}: markup in ${type}`
}
