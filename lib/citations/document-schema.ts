import * as z from 'zod'

const moment = z.iso.datetime().describe('RFC 3339, UTC')
const day = z.iso.date()
const disclosure = z
  .enum(['human-only', 'ai-assisted', 'ai-autonomous'])
  .describe('typed by an editor from nothing; written by a machine and examined by an editor; all else')

const examination = {
  disclosure,
  examinedAt: moment
    .nullable()
    .describe('when an editor examined exactly this text against its sources, null if never'),
}

const line = z.object({
  text: z.string().describe('plain text'),
  markdown: z.string(),
  depth: z.int().nonnegative().describe('nesting level: 0 at the outer level'),
  sources: z.array(z.int()).describe('numbers of the sources it cites, as an editor confirmed them'),
  ...examination,
})

const between = z
  .object({ markdown: z.string(), after: z.int().nonnegative().describe('how many of the highlights come before it') })
  .describe('text in a section besides its highlights')

const common = {
  id: z.string().describe('never changes'),
  url: z.url(),
  title: z.string().describe('the headline'),
  fileTitle: z.string().describe('the title in the file, for example “US vs China News - 2026-02-12”'),
  day: day.describe('the day it reports on'),
  language: z.string(),
  publication: z.object({ name: z.string(), url: z.url() }),
  revision: z.int().positive(),
  revisionUrl: z.url().describe('permanent address of this text, as long as the document is public'),
  publishedAt: moment.describe('first published; never changes'),
  updatedAt: moment.describe('last change of the public text'),
  reviewedByEditor: z.boolean().describe('each passage was examined by an editor, or typed by one'),
  disclosure: disclosure.describe('of the whole document: that of its least passage'),
  examined: z
    .object({ passages: z.int(), examined: z.int(), typed: z.int(), open: z.int(), words: z.string() })
    .describe('how many passages were examined by an editor, typed by one, and neither'),
  otherSections: z.array(z.object({ heading: z.string(), markdown: z.string() })),
  corrections: z.array(z.object({ at: moment, note: z.string() })),
  draftedBy: z
    .object({
      pipeline: z.string().optional(),
      run: z.string().optional(),
      model: z.string().optional().describe('“none” where the pipeline used no language model'),
      promptVersion: z.string().optional(),
    })
    .optional()
    .describe('what drafted it, where its pipeline says so'),
  reports: z
    .object({
      independent: z.int().nonnegative().describe('a report that several sources have counts once'),
      same: z
        .array(
          z.object({
            sources: z.array(z.int()).describe('numbers of the sources that are one report'),
            because: z.enum(['titles', 'nearly', 'editor']).describe('equal titles, nearly equal ones, or an editor'),
          }),
        )
        .describe('sources that are not listed are reports of their own'),
      setApart: z.array(z.int()).describe('numbers of sources that an editor counts as reports of their own'),
    })
    .describe('how many of the sources are independent of each other'),
  sources: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      outlet: z.string().nullable(),
      url: z.url().nullable(),
      day: day.nullable(),
      locale: z.string().nullable(),
      perspective: z.string().nullable().describe('the id of the perspective it is assigned to'),
    }),
  ),
}

const digestData = z.object({
  kind: z.literal('digest'),
  ...common,
  topic: z.object({ id: z.string(), name: z.string() }),
  highlights: z.array(line),
  prose: z.array(between),
  sourceProse: z.array(z.object({ markdown: z.string() })).describe('text in the sources section besides the list'),
  perspectives: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        place: z.int(),
        highlights: z.array(line),
        prose: z.array(between),
      }),
    )
    .describe('in the reading order of the day; `place` is the column'),
})

const storyData = z.object({
  kind: z.literal('story'),
  ...common,
  summary: z.string().describe('Markdown'),
  summaryExamination: z.object(examination),
  keyPoints: z.array(line),
  prose: z.array(between).describe('text between the key points'),
  articles: z.array(
    z.object({
      title: z.string(),
      outlet: z.string().nullable(),
      account: z.string().describe('Markdown'),
      ...examination,
    }),
  ),
  outlets: z.array(z.object({ name: z.string(), count: z.int() })),
  image: z.object({ url: z.url().nullable(), source: z.string().nullable(), description: z.string() }).nullable(),
})

/** Schema of `digest.json` and `story.json`; docs/document.schema.json is printed from it. */
export const documentData = z.discriminatedUnion('kind', [digestData, storyData])
export type DocumentData = z.infer<typeof documentData>
