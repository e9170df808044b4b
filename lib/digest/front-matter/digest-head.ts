import type { Run } from '../body/runs'
import { cleanText } from '../clean-text'
import type { DeclaredFigures } from '../document'
import type { Findings } from '../findings'
import type { RawDocument } from '../page'
import { type Dateline, readDateline } from './dateline'
import { type DigestFields, digestFields, figure } from './fields'
import { readFields, unknownKeys } from './read-fields'
import type { FrontMatter } from './strict-yaml'

export interface DigestHead {
  readonly dateline: Dateline
  readonly topic: string
  readonly topicName: string
  readonly perspectives: readonly {
    readonly id: string
    readonly name: string
    readonly declaredCount: number | undefined
  }[]
  readonly runs: readonly Run[]
  readonly declared: DeclaredFigures
  readonly unknown: Readonly<Record<string, unknown>>
}

const reservedIds = new Set(['overall', 'key-points', 'sources', 'summary', 'articles', 'constructor', 'prototype'])

export function readDigestHead(
  { frontMatter, slug, context }: RawDocument,
  findings: Findings,
): DigestHead | undefined {
  const fields = readFields(frontMatter, digestFields, findings)
  if (!fields) return undefined
  const dateline = readDateline(fields, frontMatter, { day: slug.day, timeZone: context.timeZone }, findings)
  refuseIds(fields, frontMatter, findings)
  const topic = readTopic(fields, slug.topic ?? '', frontMatter, findings)
  const declared = (fields.perspectives ?? []).map(({ id, name, count }) => ({
    id,
    name: cleanText(name),
    declaredCount: count ?? undefined,
  }))
  const byPerspective = readFigures(declared, frontMatter, findings)
  const known = [...Object.keys(digestFields.shape), ...declared.map(({ id }) => `${id}Sources`)]
  const unknown = unknownKeys(frontMatter, frontMatter.values, known, findings)
  for (const [index, perspective] of (fields.perspectives ?? []).entries()) {
    unknownKeys(frontMatter, perspective, ['id', 'name', 'count'], findings, ['perspectives', index])
  }
  return {
    dateline,
    ...topic,
    perspectives: declared,
    runs: declared.map(({ id, name, declaredCount }) => ({ id, name, count: declaredCount ?? byPerspective[id] })),
    declared: {
      articleCount: fields.articleCount ?? undefined,
      outlets: (fields.sources ?? []).map(cleanText),
      byPerspective,
    },
    unknown,
  }
}

function readTopic(fields: DigestFields, topic: string, frontMatter: FrontMatter, findings: Findings) {
  if (fields.topic !== undefined && fields.topic !== topic) {
    const message = `The front matter says the topic is “${cleanText(fields.topic)}”, the folder says “${topic}”`
    findings.hold('topic-disagrees', message, { line: frontMatter.lineOf(['topic']), field: 'topic' })
  }
  return { topic, topicName: cleanText(fields.topicName ?? topic) }
}

function refuseIds(fields: DigestFields, frontMatter: FrontMatter, findings: Findings): void {
  const seen = new Set<string>()
  const names = new Set<string>()
  const perspectives = fields.perspectives ?? []
  if (perspectives.length === 0) {
    findings.hold('no-perspectives', 'The front matter declares no perspectives', { field: 'perspectives' })
  }
  for (const [index, { id, name }] of perspectives.entries()) {
    const line = frontMatter.lineOf(['perspectives', index])
    const field = `perspectives[${index}]`
    if (reservedIds.has(id.toLowerCase())) findings.fault(`${field}.id`, `“${id}” is a reserved name`, line)
    if (seen.has(id.toLowerCase())) findings.fault(`${field}.id`, `“${id}” is the id of another perspective`, line)
    if (names.has(cleanText(name).toLowerCase())) {
      findings.fault(`${field}.name`, `“${cleanText(name)}” is the name of another perspective`, line)
    }
    seen.add(id.toLowerCase())
    names.add(cleanText(name).toLowerCase())
  }
}

function readFigures(
  perspectives: readonly { readonly id: string }[],
  frontMatter: FrontMatter,
  findings: Findings,
): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const { id } of perspectives) {
    const key = `${id}Sources`
    const value = frontMatter.values[key]
    if (value === undefined || value === null) continue
    const read = figure.safeParse(value)
    if (read.success) figures[id] = read.data
    else findings.fault(key, read.error.issues[0]?.message ?? 'is not a whole number', frontMatter.lineOf([key]))
  }
  return figures
}
