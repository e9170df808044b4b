import { readFileSync } from 'node:fs'
import { renderToReadableStream, renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Digest } from '@/lib/digest/document'
import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { parseDocument } from '@/lib/digest/parse'
import { readingOrder } from '@/lib/digest/perspective'
import { DigestArticle } from './digest-article'

function digestOf(day: string): Digest {
  const origin = `content/digests/us-china/${day}.md`
  const document = parseDocument(readFileSync(origin, 'utf8'), {
    kind: 'digest',
    slug: `us-china/${day}`,
    origin,
    timeZone: 'UTC',
  })
  if (document.kind !== 'digest') throw new Error(`${origin} is no digest`)
  return document
}

const rendered = (digest: Digest) =>
  renderToStaticMarkup(<DigestArticle digest={digest} registry={emptyRegistry} timeZone="UTC" />)

test.each(['2026-01-21', '2026-02-05', '2026-02-12'])('%s is read out in the order of its day', (day) => {
  const digest = digestOf(day)
  const sides = [...rendered(digest).matchAll(/data-perspective="([^"]+)" data-place="(\d)"/g)]
  const order = readingOrder(digest).map(({ id, place }) => [id, String(place)])
  expect(sides.map(([, id, place]) => [id, place])).toEqual([...order, ...order])
})

test.each(['2026-02-10', '2026-02-11', '2026-02-12'])(
  'three sides of %s stand in their columns, whoever leads',
  (day) => {
    const digest = digestOf('2026-02-12')
    const perspectives = [0, 1, 2].map((place) => ({ ...digest.perspectives[0], id: `side-${place}`, place }))
    const html = rendered({ ...digest, day, perspectives } as Digest)
    const facing = html.match(/class="facing" data-sides="3"/g)
    const sides = [...html.matchAll(/<section[^>]* data-place="(\d)"[^>]*>/g)].map(([tag, place]) => ({
      place: Number(place),
      order: tag.includes('data-read="late"') ? -1 : 0,
    }))
    expect([facing?.length, sides.length]).toEqual([2, 6])
    for (const columns of [sides.slice(0, 3), sides.slice(3)])
      expect(columns.toSorted((one, other) => one.order - other.order).map(({ place }) => place)).toEqual([0, 1, 2])
    expect(html).not.toContain(' style=')
  },
)

test('every source is there once, with its number', () => {
  const digest = digestOf('2026-01-21')
  const html = rendered(digest)
  for (const { link = '', number } of digest.sources) {
    expect(html.split(`"${link.replaceAll('&', '&amp;')}"`)).toHaveLength(2)
    expect(html).toContain(`id="source-${number}"`)
  }
})

test('the headline is the first highlight, and a Chinese name says that it is', () => {
  const html = rendered(digestOf('2026-02-05'))
  expect(html).toMatch(/<h1[^>]*>Both the US and China are engaged in discussions about Taiwan/)
  expect(html).toContain('<span lang="zh">新华网</span>')
})

test('a highlight that names its sources opens each where it stands; the headline’s stand below it', () => {
  const digest = digestOf('2026-02-05')
  const [lead, second, ...others] = digest.highlights
  if (!lead || !second) throw new Error('the seed has highlights')
  const highlights = [{ ...lead, sources: [1, 3] }, { ...second, sources: [2] }, ...others]
  const html = rendered({ ...digest, highlights })
  expect(html.match(/<h1.*?<\/h1>/)?.[0]).not.toContain('data-reference')
  for (const number of [1, 2, 3]) {
    const opener = `<button[^>]* popoverTarget="source-text-${number}"[^>]*aria-label="Source ${number}"[^>]*>${number}<`
    expect(html).toMatch(new RegExp(opener, 'i'))
    expect(html).toMatch(new RegExp(`id="source-${number}"[^]*?<div id="source-text-${number}" popover="auto"`))
  }
  expect(rendered(digest)).not.toMatch(/data-reference|popover/)
})

test('a draft says nothing about its publication', () => {
  expect(rendered(digestOf('2026-02-05'))).not.toMatch(/Published|Drafted by machine/)
})

const text = readFileSync('content/digests/us-china/2026-01-21.md', 'utf8')
const [, sideOfChina = ''] = /## China Perspective.*\n\n((?:- .*\n)+)/.exec(text) ?? []
const withSide = (side: string) =>
  parseDocument(text.replace(sideOfChina, side), {
    kind: 'digest',
    slug: 'us-china/2026-01-21',
    origin: 'x',
    timeZone: 'UTC',
  }) as Digest
/** Prose is async, so the component is rendered as a server does. */
const drawn = async (digest: Digest) => {
  const article = <DigestArticle digest={digest} registry={emptyRegistry} timeZone="UTC" />
  const stream = await renderToReadableStream(article)
  await stream.allReady
  return (await new Response(stream).text()).replaceAll('<!-- -->', '')
}

test.each([
  ['• Beijing rejected them.\n', 'Beijing rejected them.'],
  ['**1. Trade** Beijing rejected them.\n', 'Trade'],
  ['> Beijing rejected them.\n', 'Beijing rejected them.'],
  ['Beijing *rejected* them.\n', 'Beijing <em>rejected</em> them.'],
  [
    '| Who | What |\n| --- | --- |\n| Beijing | rejected them |\n',
    '<td class="border-rule border-b py-1 pr-5 align-top">rejected them</td>',
  ],
])('a side that says %j is never said to have reported nothing', async (side, shown) => {
  const html = await drawn(withSide(side))
  expect(html).toContain(shown)
  expect(html).not.toContain('Nothing was reported')
})

test('a side without highlights beside its sources says that, and no more', async () => {
  const silent = await drawn(withSide('\n'))
  expect(silent).toContain('Its sources are listed; no highlights were drawn from them.')
  expect(silent).not.toContain('Nothing was reported')
  const digest = withSide('\n')
  const perspectives = digest.perspectives.map((side) => (side.id === 'china' ? { ...side, sources: [] } : side))
  expect(rendered({ ...digest, perspectives })).toContain('Nothing was reported from this side.')
})

test('points below a point are a list of their own, each with its address', () => {
  const html = rendered(withSide('- One:\n  - A detail.\n- Two.\n'))
  expect(html).toMatch(
    /<li id="china-1"[^>]*>One:.*?<ul[^>]*><li id="china-2"[^>]*>A detail\..*?<\/ul><\/li><li id="china-3"/,
  )
})

test('a source without a usable address is shown unlinked', () => {
  const digest = withSide(sideOfChina)
  const sources = digest.sources.map((source) => (source.number === 1 ? { ...source, link: undefined } : source))
  const perspectives = digest.perspectives.map((side) => ({
    ...side,
    sources: sources.filter(({ perspective }) => perspective === side.id),
  }))
  const html = rendered({ ...digest, sources, perspectives })
  const [, entry = ''] = /<li id="source-1"(.*?)<\/li>/.exec(html) ?? []
  expect(entry).toContain(sources[0]?.outlet)
  expect(entry).not.toContain('rel="noopener')
})
