import * as z from 'zod'
import { cleanText } from '../clean-text'
import type { Findings } from '../findings'
import { readMoment } from '../moment'
import { type FieldPath, type FrontMatter, nameOf } from './strict-yaml'

export const longestTitle = 500
const longestName = 200
const longestText = 5_000
export const longestReason = 500
const mostFigures = 100_000
const longestReference = 8_000
const mostReferences = 1_000

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

/** What drafted it. Other programs write these keys as they like, so no value of theirs refuses a document. */
const draftedByShape = {
  pipeline: z.unknown().optional(),
  run: z.unknown().optional(),
  model: z.unknown().optional(),
  promptVersion: z.unknown().optional(),
}

/** Names a source or an article: its address, or its title where it has none. */
const reference = text(longestReference)
const anAddress = expect('a list of addresses')

const sharedShape = {
  ...draftedByShape,
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
  sameReport: z
    .array(z.array(reference, { error: anAddress }).max(mostReferences, `are more than ${mostReferences}`), {
      error: expect('a list of lists'),
    })
    .max(mostReferences, `are more than ${mostReferences}`)
    .nullish(),
  ownReport: z.array(reference, { error: anAddress }).max(mostReferences, `are more than ${mostReferences}`).nullish(),
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

/** Typed by the schema, or undefined with a fault for each invalid field. */
export function readFields<Schema extends z.ZodType>(
  frontMatter: FrontMatter,
  schema: Schema,
  findings: Findings,
): z.infer<Schema> | undefined {
  const read = schema.safeParse(frontMatter.values)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues) {
    const field = path as FieldPath
    findings.fault(nameOf(field), message, frontMatter.lineOf(field))
  }
  return undefined
}

/** Undeclared keys with a warning each. A misspelt declared key (`publish_at`) holds the document. */
export function unknownKeys(
  frontMatter: FrontMatter,
  values: Readonly<Record<string, unknown>>,
  known: readonly string[],
  findings: Findings,
  parent: FieldPath = [],
): Record<string, unknown> {
  const unknown: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(values)) {
    if (known.includes(key)) continue
    unknown[key] = value
    const at = { line: frontMatter.lineOf([...parent, key]), field: nameOf([...parent, key]) }
    const meant = known.find((name) => letters(name) === letters(key) && !Object.hasOwn(draftedByShape, name))
    if (meant) findings.hold('misspelled-key', `“${key}” is not read; did you mean “${meant}”?`, at)
    else findings.warn('unknown-key', `“${at.field}” is an unknown key; it is kept in the file`, at)
  }
  return unknown
}

const letters = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '')
