import { spawnSync } from 'node:child_process'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { expect, test, vi } from 'vitest'
import { parseDocument } from '@/lib/digest/parse'
import { digestText, lineText } from '@/test/digest/digest-texts'
import { asPublic, parsedDigest, sampleFeed } from '@/test/feeds/fixture'
import { jsonFeedSchema } from '@/test/feeds/json-feed-schema'
import { renderFeed } from './render-feed'

/** `PROPERTY_RUNS=20 npx vitest run any-document` runs twenty times as many cases. */
const runs = Number(process.env.PROPERTY_RUNS ?? 1)
vi.setConfig({ testTimeout: 120_000 * runs })

const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined
const lint = (xml: string) => spawnSync('xmllint', ['--noout', '-'], { input: xml, encoding: 'utf8' }).stderr
const validate = addFormats(new Ajv({ strict: false })).compile(jsonFeedSchema)

const digest = digestText.map((text) => parsedDigest(text, 'us-china/2026-01-10'))
const story = fc
  .record({ title: lineText, lines: fc.array(lineText, { minLength: 4, maxLength: 4 }), image: fc.boolean() })
  .map(({ title, lines: [summary, point, article, note], image }) => {
    const picture = `image:\n  link: "https://example.org/a.jpg?b&c"\n  description: ${JSON.stringify(summary)}\n`
    const correction = `corrections:\n  - at: 2026-03-01\n    note: ${JSON.stringify(note)}\n`
    const front = `title: ${JSON.stringify(title)}\ndate: 2025-05-23\n${image ? picture : ''}${correction}draft: false`
    const body = `## Summary\n\n${summary}\n\n## Key Points\n\n- ${point}\n\n## Articles\n\n### ${article}\n\n${note}`
    return `---\n${front.replace(/[\u007f-\u009f\u2028\u2029]/g, ' ')}\n---\n\n${body}\n`
  })
  .map((text) => parseDocument(text, { kind: 'story', slug: '2025-05-23-trade', origin: 'story', timeZone: 'UTC' }))

const feed = fc
  .array(fc.oneof(digest, story), { minLength: 1, maxLength: 4 })
  .map((documents) =>
    sampleFeed(documents.map((document, index) => asPublic({ ...document, slug: `${document.slug}-${index}` }))),
  )

const trimmed = (text: string | undefined) => text?.trim()
const byRssParser = async (xml: string) =>
  (await new RssParser().parseString(xml)).items.map((item) => ({
    id: item.guid ?? (item as { id?: string }).id,
    url: item.link,
    title: trimmed(item.title),
    html: trimmed((item as { 'content:encoded'?: string })['content:encoded'] ?? item.content),
  }))

test('whatever the paper accepts is a feed without a fault, in which every reader finds the same', async () => {
  await fc.assert(
    fc.asyncProperty(feed, async (model) => {
      const expected = model.items.map(({ id, url, title, html }) => ({ id, url, title, html: trimmed(html) }))
      expect(model.leftOut).toEqual([])
      const [rss, atom, json] = (['rss', 'atom', 'json'] as const).map((format) => renderFeed(model, format).text)
      expect(await byRssParser(rss ?? '')).toEqual(expected)
      expect(await byRssParser(atom ?? '')).toEqual(expected)
      expect(
        parseRssFeed(rss ?? '').items?.map(({ guid, link: url, title, content }) => {
          return { id: guid?.value, url, title, html: trimmed(content?.encoded) }
        }),
      ).toEqual(expected)
      expect(
        parseAtomFeed(atom ?? '').entries?.map(({ id, links, title, content }) => {
          return { id, url: links?.[0]?.href, title: title?.value, html: trimmed(content?.value) }
        }),
      ).toEqual(expected)
      expect(
        parseJsonFeed(json ?? '').items?.map(({ id, url, title, content_html }) => {
          return { id, url, title, html: trimmed(content_html) }
        }),
      ).toEqual(expected)
      validate(JSON.parse(json ?? ''))
      expect(validate.errors).toBeNull()
      if (hasXmllint) expect(lint(rss ?? '') + lint(atom ?? '')).toBe('')
    }),
    { numRuns: 60 * runs },
  )
})
