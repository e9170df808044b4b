import pLimit from 'p-limit'
import { bumpEdition } from '@/lib/store/edition'
import type { Answered, Asked, Client } from './client'
import { openPaper } from './paper'
import { type FaultPart, Tally } from './part'

const evil = 'evil.example'
const marker = 'zqxpoison'

type Headers = Readonly<Record<string, string>>
const each = (names: string, value: string): Headers[] => names.split(' ').map((name) => ({ [name]: value }))
const values = (name: string, all: readonly string[]): Headers[] => all.map((value) => ({ [name]: value }))

const headers: readonly Headers[] = [
  ...each('host x-forwarded-host x-host x-forwarded-server x-original-host x-real-ip via', evil),
  ...each('x-forwarded-proto x-forwarded-scheme x-forwarded-port x-forwarded-prefix x-forwarded-for', marker),
  ...each('x-original-url x-rewrite-url x-matched-path x-invoke-path x-middleware-rewrite', `/search?q=${marker}`),
  ...each('x-http-method-override x-http-method x-method-override', 'POST'),
  ...each('x-invoke-status x-invoke-error x-invoke-query x-next-revalidated-tags', '404'),
  ...each('x-middleware-subrequest x-middleware-prefetch x-prerender-revalidate', 'proxy:proxy:proxy:proxy:proxy'),
  ...each('x-nextjs-data x-nextjs-postponed next-resume x-nextjs-html-request-id x-nextjs-request-id', '1'),
  ...each('rsc next-router-prefetch next-hmr-refresh save-data', '1'),
  ...each('if-none-match if-match if-range', '*'),
  ...each('if-none-match if-match if-range', '"a"'),
  ...values('accept', ['text/x-component', 'application/json', 'text/plain', 'image/webp', marker]),
  ...values('accept-encoding', ['gzip', 'br', 'zstd', 'identity;q=0', '*;q=0', 'gzip;q=0, *', marker]),
  ...values('accept-language', ['zh-CN', 'ar', marker]),
  ...values('cookie', ['theme=dark', '__prerender_bypass=1', 'next-auth.session-token=a', 'NEXT_LOCALE=zh', marker]),
  ...values('cache-control', ['no-cache', 'max-age=0', 'only-if-cached', 'no-store']),
  ...values('range', ['bytes=0-1', 'bytes=5-', 'bytes=-1', 'lines=1']),
  ...values('authorization', ['Bearer x', `Basic ${Buffer.from('a:b').toString('base64')}`]),
  ...values('forwarded', [`host=${evil};proto=https`]),
  ...values('if-modified-since', ['Fri, 01 Jan 2100 00:00:00 GMT']),
  ...values('if-unmodified-since', ['Thu, 01 Jan 1970 00:00:00 GMT']),
  ...values('referer', [`https://${evil}/`]),
  ...values('user-agent', [`${marker} <script>`]),
  ...values('expect', ['100-continue']),
  ...values('connection', ['keep-alive, cookie, host']),
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D', 'next-url': '/admin' },
  { origin: `https://${evil}`, 'access-control-request-method': 'DELETE' },
  { 'sec-ch-ua-mobile': '?1', 'sec-purpose': 'prefetch', te: 'trailers' },
]
const queries =
  `_rsc=1 __nextDataReq=1 __nextLocale=zh nxtPtopic=eu-uk nxtPdate=1999-01-01 amp=1 utm_source=x callback=alert
  x=${marker} page=2&page=3 __proto__=1 dpl=1 x=%00 %78=1 ?${marker} &&& _method=POST`.split(/\s+/)
const methods = ['HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']

const hostile: readonly (Asked & { readonly query?: string })[] = [
  ...headers.map((all) => ({ headers: all })),
  ...queries.map((query) => ({ query })),
  ...methods.map((method) => ({ method, headers: { 'content-length': '0' } })),
  { method: 'POST', headers: { 'next-action': '40aa', 'content-type': 'text/plain' }, body: '[]' },
  { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `q=${marker}` },
  { method: 'GET', headers: { 'content-type': 'text/plain', 'content-length': '9' }, body: marker },
]

const pages =
  '/ /about /digests/us-china/2026-01-31 /topics/us-china /outlets /feed.xml /sitemap.xml /no-such-page-at-all /search?q=trade'.split(
    ' ',
  )

export const part: FaultPart = {
  about:
    'nothing that one reader sends changes what the next one gets: each page is drawn for the hostile request first',
  run: async function* () {
    const paper = await openPaper()
    const [client] = paper.clients
    if (!client) throw new Error('There is no server.')
    try {
      const clean = new Map<string, string>()
      for (const page of pages) clean.set(page, whatCounts(await client.ask(page)))
      const poisoned = new Tally('the answer to the next reader')
      const echoed = new Tally('the answer to the hostile request itself')
      const limit = pLimit(pages.length)
      for (const { query, ...asked } of hostile) {
        // An empty cache: the first request decides what is rendered.
        await paper.archive.write(bumpEdition)
        await Promise.all(
          pages.map((page) =>
            limit(async () => {
              const name = `${page} with ${query ?? JSON.stringify(asked).slice(0, 100)}`
              const given = query ? `${page}${page.includes('?') ? '&' : '?'}${query}` : page
              echoed.note(faultIn(await ask(client, given, asked), name))
              const next = whatCounts(await client.ask(page))
              poisoned.note(next !== clean.get(page) && `${name}: the next reader gets something else`)
            }),
          ),
        )
      }
      yield echoed.tried()
      yield poisoned.tried()
    } finally {
      await paper.close()
    }
  },
}

/** A refused invalid request is fine; it must only not hurt others. */
const ask = (client: Client, path: string, asked: Asked): Promise<Answered | undefined> =>
  client.ask(path, asked).catch(() => undefined)

function faultIn(answer: Answered | undefined, name: string): string | false {
  if (!answer) return false
  if (answer.status >= 500) return `${name}: ${answer.status}`
  const text = JSON.stringify(answer.headers) + answer.body
  return (text.includes(evil) || text.includes(marker)) && `${name}: comes back in the answer`
}

const whatCounts = ({ status, headers: { date: _now, 'last-modified': _then, ...rest }, body }: Answered): string =>
  JSON.stringify([status, rest, body])
