import * as z from 'zod'
import { safeLink } from '@/lib/digest/link'
import { readMoment } from '@/lib/digest/moment'

/** Two patterns, because one for both would need quadratic time. */
const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\r\n\0]*$/, 'must be one line')
    .regex(/\S/, 'is blank')
const markdown = (longest: number) => z.string().max(longest)

const link = line(8_000).refine((given) => safeLink(given) !== undefined, 'must be a full http or https link')

const moment = z
  .string()
  .max(40)
  .refine((written) => readMoment(written, 'UTC') !== undefined, 'must be a date such as 2026-01-21T04:00:00Z')

const point = z.strictObject({
  text: line(5_000).describe('one line of Markdown, without a list sign'),
  sources: z.array(z.int().min(1).max(9_999)).max(100).optional().describe('numbers of what carries it, see there'),
})

const made = {
  pipeline: line(200).optional().describe('what made it; readers see pipeline, model and promptVersion'),
  model: line(200).optional().describe('“none” where no language model was used'),
  promptVersion: line(200).optional(),
  run: line(200).optional(),
}

const common = {
  title: line(500).describe('the title in the file, for example “US vs China News - 2026-01-21”'),
  date: moment.optional().describe('when it was made; without it the day in the address'),
  ...made,
}

const source = z.strictObject({
  title: line(1_000).describe('plain text'),
  url: link.describe('absolute, http or https'),
  outlet: line(200),
  date: z.iso.date().optional().describe('the day it was published'),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag such as en-US')
    .max(35)
    .optional(),
})

const digestInput = z.strictObject({
  kind: z.literal('digest'),
  topic: line(100).describe('part of the address: us-china'),
  day: z.iso.date().describe('part of the address: 2026-01-21'),
  topicName: line(200).optional().describe('for a topic that topics.yaml does not list'),
  ...common,
  highlights: z
    .array(point)
    .max(100)
    .describe('the first is the headline; `sources` counts the sources of all sides in their order, from 1'),
  perspectives: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, 'must be a letter, then letters, digits and hyphens'),
        name: line(200),
        highlights: z.array(point).max(100),
        sources: z.array(source).max(500),
      }),
    )
    .min(1)
    .max(20)
    .describe('the sides, in the order of their columns'),
})

const storyInput = z.strictObject({
  kind: z.literal('story'),
  slug: line(200).describe('the address: 2025-05-23-trade-talks-resume'),
  ...common,
  summary: markdown(50_000).describe('Markdown without headings'),
  keyPoints: z.array(point).max(100).describe('`sources` counts the articles, from 1'),
  articles: z
    .array(
      z.strictObject({
        title: line(1_000).describe('plain text'),
        outlet: line(200),
        url: link.optional().describe('absolute, http or https'),
        account: markdown(100_000).describe('what the article says: Markdown without headings'),
      }),
    )
    .max(500),
  image: z
    .strictObject({
      url: link.optional().describe('https'),
      source: line(200).optional(),
      description: line(5_000).describe('for those who cannot see it'),
    })
    .optional(),
})

/** docs/ingest.schema.json is generated from this. */
export const documentInput = z.discriminatedUnion('kind', [digestInput, storyInput])
export type DocumentInput = z.infer<typeof documentInput>
export type DigestInput = z.infer<typeof digestInput>
export type StoryInput = z.infer<typeof storyInput>
export type PointInput = z.infer<typeof point>

export function ingestSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(documentInput)
  return { $schema, title: 'A document as JSON for POST /api/documents of Parallax', ...schema }
}
