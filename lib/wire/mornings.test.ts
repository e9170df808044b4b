import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Digest } from '@/lib/digest/document'
import { parseDocument } from '@/lib/digest/parse'
import { sidesAsDeclared, type Topic } from '@/lib/digest/topic'
import { findingsOf } from '@/test/wire/findings'
import { repeatingTitles, startModelServer } from '@/test/wire/model-server'
import { registry } from '@/test/wire/wire-fixture'
import { parseFeeds } from './feeds-file'
import { type FeedAnswered, makeDraft, runId, type WireRun } from './make-draft'
import { draftWithModel } from './model/draft-with-model'
import type { ModelExchange } from './model/exchanges'

// Digests of another pipeline, for whoever has them beside the repository; nothing of them is in it.
const corpus = process.env.PARALLAX_CORPUS ?? '../shared/corpus'
const folder = join(corpus, 'digests')
const days = existsSync(folder)
  ? readdirSync(folder).flatMap((topic) =>
      readdirSync(join(folder, topic)).map((name) => `${topic}/${name.slice(0, 10)}`),
    )
  : []
const mornings = days.filter((_, index) => index % Math.ceil(days.length / 36) === 0)

function read(slug: string, text: string): Digest | undefined {
  const document = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
  return document.kind === 'digest' && document.perspectives.length > 1 ? document : undefined
}

const story = () => Promise.reject(new Error('No story is asked for.'))
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** What a search would have answered on the morning of a digest. */
function answersOf({ perspectives, sources }: Digest): FeedAnswered[] {
  return perspectives.map(({ id }) => {
    const items = sources
      .filter(({ perspective }) => perspective === id)
      .map(
        ({ title, link = '', outlet, date }) =>
          `<item><title>${escaped(title)}</title><link>${escaped(link)}</link><source url="https://news.example">${escaped(outlet)}</source>${date ? `<pubDate>${date}</pubDate>` : ''}</item>`,
      )
    const bytes = new TextEncoder().encode(
      `<rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`,
    )
    return { side: id, place: 0, url: `https://news.example/${id}`, kind: 'answered', bytes, contentType: 'text/xml' }
  })
}

function runOf({ topic: id, topicName, perspectives, day }: Digest): WireRun {
  const topic: Topic = { id, name: topicName, perspectives: sidesAsDeclared(perspectives) }
  const sides = perspectives.map((side) => `      ${side.id}:\n        - search: news\n`).join('')
  const [feeds] = parseFeeds(`topics:\n  ${id}:\n    windowHours: 168\n    sides:\n${sides}`, 'feeds.yaml', [topic])
  if (!feeds) throw new Error('no feeds')
  const at = new Date(`${day}T20:00:00Z`)
  return {
    ...{ id: runId(at, id), day, at: at.toISOString(), until: at.toISOString(), timeZone: 'UTC', topic, feeds },
    ...{ outlets: registry.outlets, earlier: [] },
  }
}

test.skipIf(mornings.length === 0)(
  'thirty real mornings make drafts that nothing holds, the same each time',
  async () => {
    let drafts = 0
    for (const slug of mornings) {
      const seed = read(slug, readFileSync(join(folder, `${slug}.md`), 'utf8'))
      if (!seed) continue
      const [run, answers] = [runOf(seed), answersOf(seed)]
      const { text, reason } = await makeDraft(run, answers)
      expect((await makeDraft(JSON.parse(JSON.stringify(run)), [...answers])).text, slug).toBe(text)
      if (text === undefined) {
        expect(reason, slug).toMatch(
          /^There is no article for the .+ side: every feed was read, and \d+ articles? w(?:as|ere) left out\.$/,
        )
        continue
      }
      const draft = read(slug, text)
      expect(
        draft?.warnings.filter(({ holds }) => holds),
        slug,
      ).toEqual([])
      expect(draft && findingsOf(draft).filter((finding) => !finding.startsWith('note')), slug).toEqual([])
      drafts += 1
    }
    expect(drafts).toBeGreaterThanOrEqual(Math.min(30, mornings.length - 8))
  },
  60_000,
)

test.skipIf(mornings.length === 0)(
  'with a model too, they make the same draft again from what was recorded',
  async () => {
    await using server = await startModelServer(repeatingTitles)
    let drafts = 0
    for (const slug of mornings) {
      const seed = read(slug, readFileSync(join(folder, `${slug}.md`), 'utf8'))
      if (!seed) continue
      const [run, answers] = [runOf(seed), answersOf(seed)]
      const exchanges: ModelExchange[] = []
      const record = (exchange: ModelExchange) => void exchanges.push(exchange)
      const made = await makeDraft(run, answers, {
        model: { digest: (input) => draftWithModel(input, { model: server.model, registry, record }), story },
      })
      const kept = JSON.parse(JSON.stringify({ run, exchanges }))
      const again = await makeDraft(kept.run, answers, {
        model: {
          digest: (input) => draftWithModel(input, { model: undefined, registry, replay: kept.exchanges }),
          story,
        },
      })
      expect(again.text, slug).toBe(made.text)
      if (made.text === undefined) continue
      const draft = read(slug, made.text)
      expect(draft?.draftedBy, slug).toMatchObject({ model: 'test-model', promptVersion: '1', run: run.id })
      expect(
        draft?.warnings.filter(({ holds }) => holds),
        slug,
      ).toEqual([])
      drafts += 1
    }
    expect(drafts).toBeGreaterThanOrEqual(Math.min(30, mornings.length - 8))
  },
  60_000,
)
