import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
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
  for (const { link, number } of digest.sources) {
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
