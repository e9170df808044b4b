import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Digest, Document, Story } from '@/lib/digest/document'
import { parseDocument } from '@/lib/digest/parse'
import type { ExaminationDemand } from '@/lib/store/accounts/settings'
import type { Archive } from '@/lib/store/archive'
import { type Imported, importRevision } from '@/lib/store/ledger/import-revision'
import { openSqlite, type SqliteOptions } from '@/lib/store/sqlite/open-sqlite'

export interface DocumentFixture {
  readonly topic?: string
  readonly topicName?: string
  readonly title?: string
  readonly front?: readonly string[]
  readonly highlights?: readonly string[]
  readonly date?: string
}

export function digestText(day: string, given: DocumentFixture = {}): string {
  const { topic = 'us-china', topicName = 'US vs China', front = [], highlights = ['First.', 'Second.'] } = given
  const { title = `Talks of ${day}`, date: moment = `${day}T04:00:00.000Z` } = given
  const draft = front.some((line) => line.startsWith('draft:')) ? [] : ['draft: false']
  const [year, month, date] = day.split('-').map(Number)
  const dated = `${month}/${date}/${year}`
  const sides = ['us', 'china'].flatMap((id) => [`  - id: ${id}`, `    name: ${names[id]}`, '    count: 1'])
  return `${[
    '---',
    `title: ${JSON.stringify(title)}`,
    `date: ${moment}`,
    `topic: ${topic}`,
    `topicName: ${JSON.stringify(topicName)}`,
    'articleCount: 2',
    'perspectives:',
    ...sides,
    ...draft,
    ...front,
    '---',
    '',
    '## Overall Highlights',
    '',
    ...highlights.map((highlight) => `- ${highlight}`),
    '',
    ...['United States', 'China'].flatMap((name) => [`## ${name} Perspective`, '', `- What ${name} says.`, '']),
    '## Sources',
    '',
    `1. [en-US] [One of ${day}](https://example.org/${day}/1) - Reuters (${dated})`,
    `2. [zh-CN] [Two of ${day}](https://example.org/${day}/2) - 新华网 (${dated})`,
  ].join('\n')}\n`
}

const names: Record<string, string> = { us: 'United States', china: 'China' }

export function storyText(day: string, { title = `Story of ${day}`, front = [] }: DocumentFixture = {}): string {
  const draft = front.some((line) => line.startsWith('draft:')) ? [] : ['draft: false']
  return `${[
    '---',
    `title: ${JSON.stringify(title)}`,
    `date: ${day}`,
    'outlets:',
    '  - name: "reuters.com"',
    '    count: 1',
    ...draft,
    ...front,
    '---',
    '',
    '## Summary',
    '',
    'What **happened**, in short.',
    '',
    '## Key Points',
    '',
    '- A point.',
    '',
    '## Articles',
    '',
    '### An article',
    '',
    'Outlet: reuters.com',
    '',
    'The account.',
  ].join('\n')}\n`
}

export function read(slug: string, text: string): Document {
  const kind = slug.includes('/') ? 'digest' : 'story'
  return parseDocument(text, { kind, slug, origin: slug, timeZone: 'UTC' })
}

export const digest = (day: string, given: DocumentFixture = {}): Digest =>
  read(`${given.topic ?? 'us-china'}/${day}`, digestText(day, given)) as Digest

export const story = (day: string, given: DocumentFixture = {}): Story =>
  read(`${day}-some-words`, storyText(day, given)) as Story

export async function arrive(archive: Archive, at: Date, ...documents: readonly Document[]): Promise<Imported[]> {
  const outcomes: Imported[] = []
  for (const document of documents) outcomes.push(await importRevision(archive, { document, at }))
  return outcomes
}

export const temporaryFile = (name = 'parallax.sqlite') =>
  path.join(mkdtempSync(path.join(tmpdir(), 'parallax-archive-')), name)

/** What publishing asks for, without a line in the log; most tests are not about that. */
export const askExamination = (archive: Archive, demand: ExaminationDemand) =>
  archive.write((db) => db.replaceInto('setting').values({ name: 'examination', value: demand }).execute())

export const openTemporary = (options?: SqliteOptions): Promise<Archive> => openSqlite(temporaryFile(), options)
