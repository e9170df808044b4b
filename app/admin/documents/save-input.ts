import { z } from 'zod'
import type { PublishCommand, SaveRequest } from '@/components/desk/state/actions'
import { cleanText } from '@/lib/digest/clean-text'

const slug = z.string().min(1).max(200)
/** Only limits that no editor reaches by typing; the parser judges highlights. */
const line = z.string().max(50_000, 'a highlight has at most 5000 characters')
const prose = z.string().max(100_000, 'at most 100000 characters')

/** Of a source or an article: its link, or its title. */
const id = z.string().max(25_000)
const title = z.string().max(1_000, 'a title has at most 1000 characters')
const report = {
  title,
  outlet: z.string().max(300, 'an outlet has at most 300 characters'),
  link: z.string().max(8_000, 'an address has at most 8000 characters'),
}

const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), title }),
  z.strictObject({
    kind: z.literal('highlights'),
    section: z.string().max(100),
    highlights: z.array(line).max(200, 'a section has at most 200 highlights'),
  }),
  z.strictObject({ kind: z.literal('summary'), summary: prose }),
  z.strictObject({
    kind: z.literal('image-description'),
    description: z.string().max(10_000, 'a description has at most 5000 characters'),
  }),
  z.strictObject({
    kind: z.literal('article-title'),
    id,
    title,
  }),
  z.strictObject({ kind: z.literal('article-order'), ids: z.array(id).max(1_001) }),
  z.strictObject({
    kind: z.literal('source-title'),
    id,
    title,
  }),
  z.strictObject({ kind: z.literal('file'), text: z.string().max(1_000_000, 'a file has at most 1 MB') }),
  z.strictObject({ kind: z.literal('sources-left-out'), ids: z.array(id).max(3_000) }),
  z.strictObject({
    kind: z.literal('source-added'),
    perspective: z.string().max(100).optional(),
    source: z.strictObject({ ...report, date: z.string().max(40).optional() }),
  }),
  z.strictObject({ kind: z.literal('article-added'), article: z.strictObject({ ...report, account: prose }) }),
  z.strictObject({ kind: z.literal('account'), id, account: prose }),
  z.strictObject({
    kind: z.literal('reports'),
    same: z.array(z.array(id).max(1_000)).max(1_000),
    own: z.array(id).max(1_000),
  }),
])

const whatAndOn = { slug, basedOn: z.int().min(1), edits: z.array(edit).max(300) }
const note = z
  .string()
  .max(4_000, 'a note to readers has at most 2000 characters')
  .transform(cleanText)
  .refine((text) => text !== '', 'say what was wrong and what is right')
const amends = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('correction'), note }),
  z.strictObject({ kind: z.literal('typo') }),
])
const how = {
  reason: z.string().trim().max(500).optional(),
  passed: z.array(z.string().max(64)).max(1_000).optional(),
  amends: amends.optional(),
  submission: z.uuid(),
  copy: z.uuid().optional(),
}

export const previewInput = z.strictObject({
  ...whatAndOn,
  view: z.enum(['page', 'beside', 'feed', 'card', 'file']),
  file: z.enum(['text', 'lines']).optional(),
})

export const saveInput: z.ZodType<SaveRequest> = z.strictObject({ ...whatAndOn, ...how })

const atLocal = { local: z.string().max(20), second: z.boolean().optional() }
const release: z.ZodType<PublishCommand> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('publish') }),
  z.strictObject({ kind: z.literal('schedule'), ...atLocal }),
  z.strictObject({ kind: z.enum(['unpublish', 'submit', 'send-back', 'lift-embargo', 'stay']) }),
  z.strictObject({ kind: z.literal('withdraw'), publicReason: z.string().max(500).transform(cleanText).optional() }),
  z.strictObject({ kind: z.enum(['embargo', 'end']), ...atLocal }),
])

export const releaseInput: z.ZodType<SaveRequest & { release: PublishCommand }> = z.strictObject({
  ...whatAndOn,
  ...how,
  release,
})

/** Next adds fields of its own to a plain form; they are ignored. */
export const restoreInput = z.object({
  slug,
  kind: z.enum(['digest', 'story']),
  number: z.coerce.number().int().min(1),
  basedOn: z.coerce.number().int().min(1),
  submission: z.uuid(),
  amends: amends.optional(),
})
