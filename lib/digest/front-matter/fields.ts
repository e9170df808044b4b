import * as z from 'zod'
import { cleanText } from '../clean-text'
import { readMoment } from '../moment'

export const longestTitle = 500
const longestName = 200
const longestText = 5_000
export const longestReason = 500
const mostFigures = 100_000

const expect = (expected: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? 'is missing' : `must be ${expected}, but is ${show(issue.input)}`

function show(value: unknown): string {
  if (value === null) return 'empty'
  if (typeof value === 'string') return `the text “${value.slice(0, 60)}”`
  return typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a group of keys') : String(value)
}

const text = (longest: number) =>
  z
    .string({ error: expect('text') })
    .refine((value) => cleanText(value) !== '', 'is blank')
    .refine((value) => [...value].length <= longest, `is longer than ${longest} characters`)
const optionalText = (longest: number) =>
  z
    .string({ error: expect('text') })
    .refine((value) => [...value].length <= longest, `is longer than ${longest} characters`)
    .nullish()
const aDate = expect('a date such as 2026-01-21 or 2026-01-21T04:00:00Z')
const moment = z
  .string({ error: aDate })
  .refine((written) => readMoment(written, 'UTC') !== undefined, { error: aDate })

/** A whole number, not negative, not quoted. */
export const figure = z
  .number({ error: expect('a whole number') })
  .int({ error: expect('a whole number') })
  .min(0, { error: expect('no less than 0') })
  .max(mostFigures, { error: expect(`no more than ${mostFigures}`) })

const sharedShape = {
  title: text(longestTitle),
  date: moment,
  draft: z.boolean({ error: expect('true or false, without quotes') }).nullish(),
  publishAt: moment.optional(),
  withdrawn: moment.optional(),
  withdrawnReason: optionalText(longestReason),
  reviewed: moment.optional(),
  submitted: moment.optional(),
  embargoUntil: moment.optional(),
  unpublishAt: moment.optional(),
  corrections: z
    .array(z.looseObject({ at: moment, note: text(longestText) }, { error: expect('at: and note:') }), {
      error: expect('a list'),
    })
    .nullish(),
}

export const digestFields = z.looseObject({
  ...sharedShape,
  topic: text(longestName).optional(),
  topicName: text(longestName).optional(),
  sources: z.array(text(longestName), { error: expect('a list of outlets') }).nullish(),
  articleCount: figure.nullish(),
  perspectives: z
    .array(
      z.looseObject(
        {
          id: z
            .string({ error: expect('text') })
            .regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, { error: expect('a letter, then letters, digits and hyphens') }),
          name: text(longestName),
          count: figure.nullish(),
        },
        { error: expect('id:, name: and count:') },
      ),
      { error: expect('a list') },
    )
    .max(20, 'are more than 20')
    .nullish(),
})

export const storyFields = z.looseObject({
  ...sharedShape,
  outlets: z
    .array(z.looseObject({ name: text(longestName), count: figure }, { error: expect('name: and count:') }), {
      error: expect('a list'),
    })
    .nullish(),
  image: z
    .looseObject(
      {
        link: optionalText(8_000),
        source: optionalText(longestName),
        description: optionalText(longestText),
      },
      { error: expect('a group of keys') },
    )
    .nullish(),
})

export type DigestFields = z.infer<typeof digestFields>
export type StoryFields = z.infer<typeof storyFields>
