import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import type { Digest, Story } from '@/lib/digest/document'
import type { Highlight } from '@/lib/digest/highlight'
import { parseDocument } from '@/lib/digest/parse'
import { splitReferences } from '@/lib/digest/references/references'
import { type DigestInput, documentInput, ingestSchema, type StoryInput } from './document-input'
import { printInput } from './print-input'
import { readOtherwise } from './read-back'

const parse = (kind: 'digest' | 'story', slug: string, text: string) =>
  parseDocument(text, { kind, slug, origin: slug, timeZone: 'UTC' })
const textOf = (path: string) => readFileSync(`content/${path}.md`, 'utf8')
const points = (highlights: readonly Highlight[]) =>
  highlights.map(({ markdown, sources }) => ({
    text: splitReferences(markdown).text,
    ...(sources.length > 0 && { sources: [...sources] }),
  }))
const validate = addFormats.default(new Ajv({ strict: false })).compile(ingestSchema() as object)

function digestInput(text: string, slug: string): DigestInput {
  const { topic, topicName, title, day, date, highlights, perspectives } = parse('digest', slug, text) as Digest
  return {
    kind: 'digest',
    topic,
    topicName,
    title,
    day,
    date: date.toISOString(),
    highlights: points(highlights),
    perspectives: perspectives.map(({ id, name, highlights, sources }) => ({
      id,
      name,
      highlights: points(highlights),
      sources: sources.map(({ title, link = '', outlet, date, locale }) => ({
        title,
        url: link,
        outlet,
        ...(date && { date }),
        ...(locale && { locale }),
      })),
    })),
  }
}

test('the schema in docs is the schema in code', async () => {
  await expect(`${JSON.stringify(ingestSchema(), null, 2)}\n`).toMatchFileSnapshot('../../docs/ingest.schema.json')
})

const plainBrackets = (text: string) => text.replace(/\\([[\]])/g, '$1')

test.each(['2026-01-21', '2026-02-05', '2026-02-12'])(
  'the digest of %s, told in JSON, is printed as its file has it, but as a draft',
  (day) => {
    const slug = `us-china/${day}`
    const text = textOf(`digests/${slug}`)
    const input = digestInput(text, slug)
    expect(validate(input), JSON.stringify(validate.errors)).toBe(true)
    const printed = printInput(documentInput.parse(input))
    expect(plainBrackets(printed)).toBe(text.replace('draft: false', 'draft: true'))
    expect(readOtherwise(input, parse('digest', slug, printed))).toEqual([])
  },
)

const storySlug = '2025-05-23-us-china-relations-trade-and-security-tensions-persist'
function storyInput(): StoryInput {
  const { title, day, summary, keyPoints, articles, image } = parse(
    'story',
    storySlug,
    textOf(`stories/${storySlug}`),
  ) as Story
  return {
    kind: 'story',
    slug: storySlug,
    title,
    date: day,
    summary,
    keyPoints: points(keyPoints),
    articles: articles.map(({ title, outlet = '', account }) => ({ title, outlet, account })),
    ...(image && { image: { description: image.description, ...(image.source && { source: image.source }) } }),
  }
}

test('the story of the seeds, told in JSON, is printed as its file has it, but as a draft', () => {
  const input = storyInput()
  expect(validate(input), JSON.stringify(validate.errors)).toBe(true)
  const printed = printInput(documentInput.parse(input))
  expect(printed).toBe(textOf(`stories/${storySlug}`).replace('draft: false', 'draft: true'))
  expect(readOtherwise(input, parse('story', storySlug, printed))).toEqual([])
})

test('who made it and what carries a sentence are written as files have it', () => {
  const input = digestInput(textOf('digests/us-china/2026-01-21'), 'us-china/2026-01-21')
  const printed = printInput({
    ...input,
    pipeline: 'night "run"',
    model: 'small',
    promptVersion: '3',
    run: '7',
    highlights: [{ text: 'One thing.', sources: [3, 1] }],
  })
  expect(printed).toContain(
    '\npipeline: "night \\"run\\""\nmodel: "small"\npromptVersion: "3"\nrun: "7"\ndraft: true\n---\n',
  )
  expect(printed).toContain('\n- One thing. <!-- sources: 1, 3 -->\n')
})

test('text that would begin something else in Markdown is named by its field, and not taken', () => {
  const input = storyInput()
  const [first] = input.articles
  if (!first) throw new Error('no article')
  const faultsOf = (more: Partial<StoryInput>) => {
    const changed = { ...input, ...more }
    return readOtherwise(changed, parse('story', storySlug, printInput(changed))).map(({ field }) => field)
  }
  expect(faultsOf({ summary: 'One.\n\n## Key Points\n\n- Smuggled.' })).toContain('summary')
  expect(faultsOf({ keyPoints: [{ text: 'One.' }, { text: 'Two. <!-- sources: 1 -->' }] })).toEqual([
    'keyPoints[1].text',
  ])
  const account = 'An account.\n\n### Another article\n\nOutlet: x'
  expect(faultsOf({ articles: [{ ...first, account }] })).toEqual(['articles[0]'])
  expect(faultsOf({ articles: [{ ...first, title: 'A [title](https://evil.example) # #' }] })).toEqual([])
})
