import * as z from 'zod'

export const recordFormat = 1

const moment = z.iso.datetime().describe('RFC 3339, UTC')
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in hexadecimal')
const role = z.enum(['editor', 'publisher', 'admin'])

const recordedText = z
  .strictObject({
    title: z.string().describe('the headline'),
    fileTitle: z.string(),
    day: z.iso.date().describe('the day it reports on'),
    topic: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    sections: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        passages: z.array(
          z.strictObject({
            text: z.string().describe('plain text'),
            sources: z.array(z.int()).describe('numbers of the sources it cites'),
          }),
        ),
      }),
    ),
    sources: z.array(
      z.strictObject({
        number: z.int(),
        title: z.string(),
        outlet: z.string().nullable(),
        url: z.string().nullable(),
        day: z.string().nullable(),
        perspective: z.string().nullable(),
      }),
    ),
    corrections: z.array(z.strictObject({ at: moment, note: z.string() })),
    draftedBy: z
      .strictObject({
        pipeline: z.string().optional(),
        run: z.string().optional(),
        model: z.string().optional(),
        promptVersion: z.string().optional(),
      })
      .nullable()
      .describe('what drafted it, as its file says'),
  })
  .describe('what readers saw, in plain text')

const previous = hash.nullable().describe('the hash of the link before; null in the first one')
const ownHash = hash.describe('SHA-256 of this link without `hash`, in the canonical form of RFC 8785')

const revisionLink = z.strictObject({
  type: z.literal('revision'),
  revision: z.int().positive(),
  publishedAt: moment.describe('since when readers saw it'),
  text: recordedText,
  previous,
  hash: ownHash,
})

const examinationLink = z.strictObject({
  type: z.literal('examination'),
  act: z.enum(['examine', 'take-back']),
  revision: z.int().positive().describe('the revision that the editor had open; it may have been a draft'),
  passage: hash.describe('SHA-256 of `examined`'),
  examined: z
    .string()
    .describe('exactly what was examined, as JSON: section, words, and address, outlet and title of each source'),
  role: role.describe('of the editor, at that time'),
  at: moment,
  previous,
  hash: ownHash,
})

export const recordLink = z.discriminatedUnion('type', [revisionLink, examinationLink])

/** Schema of a document's `record.json`; docs/record.schema.json is made from it. */
export const recordFile = z.strictObject({
  format: z.literal(recordFormat),
  kind: z.enum(['digest', 'story']),
  id: z.string().describe('never changes'),
  url: z.url(),
  publication: z.strictObject({ name: z.string(), url: z.url() }),
  begins: z
    .enum(['first-publication', 'published-again'])
    .describe('published-again: earlier revisions were taken out of public view, and are in no record'),
  chain: z.array(recordLink).min(1).describe('oldest first'),
  head: hash.describe('the hash of the last link'),
  sentences: z
    .strictObject({
      kept: z.int(),
      reworded: z.int(),
      struck: z.int(),
      added: z.int(),
      corrected: z.int().describe('of the sentences that readers saw first: reworded or struck since'),
    })
    .nullable()
    .describe('what became of the machine’s draft; null for what was begun by an editor'),
  signedOff: z
    .strictObject({
      revision: z.int(),
      at: moment,
      role,
      name: z.string().nullable().describe('null unless this editor lets readers see it'),
    })
    .nullable()
    .describe('who put a text before readers last; null where a file did'),
  seal: hash.describe('SHA-256 of this file without `chain` and `seal`, in the canonical form of RFC 8785'),
})

export type RecordFile = z.infer<typeof recordFile>
export type RecordLink = z.infer<typeof recordLink>
export type RecordedText = z.infer<typeof recordedText>

const dayEntry = z.strictObject({
  kind: z.enum(['digest', 'story']),
  id: z.string(),
  url: z.url().describe('of its record.json'),
  head: hash.nullable().describe('the head of its chain; null where `fault` says why there is none'),
  fault: z.string().nullable(),
})

/** Schema of `/record.json`. */
export const dayRecordFile = z.strictObject({
  format: z.literal(recordFormat),
  day: z.iso.date().describe('the day that the documents report on'),
  publication: z.strictObject({ name: z.string(), url: z.url() }),
  documents: z.array(dayEntry).describe('all that are public, by kind and id'),
  root: hash.describe('SHA-256 of [day, [[kind, id, head], …]] in the canonical form of RFC 8785'),
  previousDay: z.url().nullable(),
  nextDay: z.url().nullable(),
  seal: hash.describe('SHA-256 of this file without `seal`, in the canonical form of RFC 8785'),
})

export type DayRecordFile = z.infer<typeof dayRecordFile>
export type DayRecordEntry = z.infer<typeof dayEntry>
