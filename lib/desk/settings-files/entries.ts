import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml'
import { editYaml, setYaml, type YamlPath } from '@/lib/digest/edit-yaml'
import { slugOfName } from '@/lib/digest/outlets/outlet-name'
import type { SettingsFile } from '../../store/tables'
import {
  type EntryField,
  feedFields,
  newOutletFields,
  newSideFields,
  newTopicFeedsFields,
  newTopicFields,
  outletFields,
  sideFields,
  topicFeedsFields,
  topicFields,
  toTyped,
  toYaml,
} from './entry-fields'

/** One thing of a settings file. Without its last id it is one that is to be added. */
export type EntryRef =
  | { readonly kind: 'topic'; readonly topic?: string | undefined }
  | { readonly kind: 'side'; readonly topic: string; readonly side?: string | undefined }
  | { readonly kind: 'outlet'; readonly outlet?: string | undefined }
  /** All feeds of a topic, and how it is gathered. */
  | { readonly kind: 'topic-feeds'; readonly topic: string; readonly isNew?: boolean | undefined }
  /** `place` counts from 0. */
  | { readonly kind: 'feed'; readonly topic: string; readonly side: string; readonly place?: number | undefined }

/** The text of each file; empty where there is none. */
export type SettingsTexts = Readonly<Record<SettingsFile, string>>
export type TypedFields = Readonly<Record<string, string>>

const files: Readonly<Record<EntryRef['kind'], SettingsFile>> = {
  topic: 'topics.yaml',
  side: 'topics.yaml',
  outlet: 'outlets.yaml',
  'topic-feeds': 'feeds.yaml',
  feed: 'feeds.yaml',
}
export const fileOf = ({ kind }: EntryRef): SettingsFile => files[kind]

export function isNew(ref: EntryRef): boolean {
  switch (ref.kind) {
    case 'topic':
      return ref.topic === undefined
    case 'side':
      return ref.side === undefined
    case 'outlet':
      return ref.outlet === undefined
    case 'topic-feeds':
      return ref.isNew === true
    case 'feed':
      return ref.place === undefined
  }
}

interface TopicValue {
  readonly id: string
  readonly name: string
  readonly perspectives: readonly { readonly id: string; readonly name: string }[]
}
interface FileValues {
  readonly topics: readonly TopicValue[]
  readonly feeds: Readonly<Record<string, { readonly sides: Readonly<Record<string, readonly unknown[]>> }>>
}

/** What the files say, as their parsers have found it to be. */
export function valuesOf(texts: Pick<SettingsTexts, 'topics.yaml' | 'feeds.yaml'>): FileValues {
  return {
    topics: (jsOf(texts['topics.yaml']) as { topics?: TopicValue[] } | null)?.topics ?? [],
    feeds: (jsOf(texts['feeds.yaml']) as { topics?: FileValues['feeds'] } | null)?.topics ?? {},
  }
}

const jsOf = (text: string): unknown => parseDocument(text, { schema: 'core' }).toJS()

/** What may be typed about it. */
export function fieldsOf(ref: EntryRef, texts: SettingsTexts): readonly EntryField[] {
  switch (ref.kind) {
    case 'topic':
      return isNew(ref) ? newTopicFields : topicFields
    case 'side':
      return isNew(ref) ? newSideFields(valuesOf(texts).feeds[ref.topic] !== undefined) : sideFields
    case 'outlet':
      return isNew(ref) ? newOutletFields : outletFields
    case 'topic-feeds':
      return isNew(ref)
        ? newTopicFeedsFields(valuesOf(texts).topics.find(({ id }) => id === ref.topic)?.perspectives ?? [])
        : topicFeedsFields
    case 'feed':
      return feedFields
  }
}

/** Where it is in its file, or would be. Undefined where it, or what it is part of, is not there. */
export function pathOf(ref: EntryRef, text: string, typed: TypedFields = {}): YamlPath | undefined {
  const value = jsOf(text) as { topics?: unknown } | null
  const topics = (value?.topics ?? []) as readonly TopicValue[]
  switch (ref.kind) {
    case 'topic':
      return ref.topic === undefined ? ['topics', topics.length] : within(['topics'], topics, ref.topic)
    case 'side': {
      const topic = topics.find(({ id }) => id === ref.topic)
      const path = within(['topics'], topics, ref.topic)
      if (!topic || !path) return undefined
      const sides = [...path, 'perspectives']
      return ref.side === undefined
        ? [...sides, topic.perspectives.length]
        : within(sides, topic.perspectives, ref.side)
    }
    case 'outlet':
      return ['outlets', ref.outlet ?? idOfNew(typed)]
    case 'topic-feeds':
      return ['topics', ref.topic]
    case 'feed': {
      const sides = (value?.topics as FileValues['feeds'] | undefined)?.[ref.topic]?.sides
      return sides && ['topics', ref.topic, 'sides', ref.side, ref.place ?? sides[ref.side]?.length ?? 0]
    }
  }
}

const idOfNew = (typed: TypedFields): string => typed['@id']?.trim() || slugOfName(typed.name ?? '')

function within(path: YamlPath, entries: readonly { readonly id: string }[], id: string): YamlPath | undefined {
  const index = entries.findIndex((entry) => entry.id === id)
  return index === -1 ? undefined : [...path, index]
}

/** What its file says of it; undefined where it is not there. */
export function entryIn(text: string, ref: EntryRef): unknown {
  const path = isNew(ref) ? undefined : pathOf(ref, text)
  return path && getIn(jsOf(text), path)
}

const getIn = (value: unknown, path: YamlPath): unknown =>
  path.reduce<unknown>((part, key) => {
    const group = part as Record<string, unknown> | null | undefined
    return group && Object.hasOwn(group, key) ? group[key] : undefined
  }, value)

/** What the form shows of it. */
export const typedOf = (entry: unknown, fields: readonly EntryField[]): TypedFields =>
  Object.fromEntries(fields.map((field) => [field.key, toTyped(field, getIn(entry, field.key.split('.')))]))

export interface Changed {
  readonly text: string
  readonly path: YamlPath
  /** Labels of what is different. */
  readonly labels: readonly string[]
}

/** The text of its file with what was typed. Undefined where there is nothing to change; 'taken' where its id is. */
export function withTyped(
  text: string,
  ref: EntryRef,
  fields: readonly EntryField[],
  typed: TypedFields,
): Changed | 'taken' | undefined {
  const path = pathOf(ref, text, typed)
  if (!path) return undefined
  const entry = getIn(jsOf(text), path)
  if (isNew(ref) && entry !== undefined) return 'taken'
  if (!isNew(ref) && entry === undefined) return undefined
  const before = typedOf(entry, fields)
  const labels: string[] = []
  const changed = editYaml(text, (document) => {
    for (const field of fields) {
      const value = typed[field.key] ?? ''
      if (field.key.startsWith('@') || before[field.key] === value.replaceAll('\r\n', '\n').trim()) continue
      labels.push(field.label.toLowerCase())
      setYaml(document, path, partsOf(field.key), toYaml(field, value))
    }
    // Without a single key it is still there, for its parser to say what is missing.
    if (!document.hasIn(path)) document.setIn(path, document.createNode({}))
    if (isNew(ref)) setApart(document, path)
  })
  return { text: changed, path, labels }
}

const partsOf = (key: string): YamlPath => key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

/** An empty line before it, where the one before it has one. */
function setApart(document: Document, path: YamlPath): void {
  const parent = document.getIn(path.slice(0, -1), true)
  if (isMap<unknown>(parent)) {
    const [before, last] = parent.items.slice(-2)
    if (!last || !isScalar(before?.key) || !before.key.spaceBefore) return
    const key = document.createNode(path.at(-1)) as Scalar
    key.spaceBefore = true
    last.key = key
  } else if (isSeq<Node>(parent)) {
    const [before, last] = parent.items.slice(-2)
    if (last && before?.spaceBefore) last.spaceBefore = true
  }
}

/** The text of its file without it. */
export function withoutEntry(text: string, ref: EntryRef): string | undefined {
  const path = pathOf(ref, text)
  if (!path || getIn(jsOf(text), path) === undefined) return undefined
  return editYaml(text, (document) => void document.deleteIn(path))
}
