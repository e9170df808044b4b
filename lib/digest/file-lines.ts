import { readLayout } from './edits/layout'
import { type FieldPath, nameOf } from './front-matter/strict-yaml'
import { splitLines } from './manuscript'

export interface FileLine {
  readonly number: number
  readonly text: string
  readonly fields: readonly string[]
}

/** The lines of a valid document's text. Throws without front matter. */
export function fileLines(text: string): readonly FileLine[] {
  const { frontMatter } = readLayout(text)
  const fields = new Map<number, string[]>()
  for (const path of pathsIn(frontMatter.values)) {
    const line = frontMatter.lineOf(path)
    fields.set(line, [...(fields.get(line) ?? []), nameOf(path)])
  }
  return splitLines(text).map(({ content }, index) => ({
    number: index + 1,
    text: content,
    fields: fields.get(index + 1) ?? [],
  }))
}

function pathsIn(value: unknown, parent: FieldPath = []): FieldPath[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => within(item, [...parent, index]))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => within(item, [...parent, key]))
}

const within = (value: unknown, path: FieldPath): FieldPath[] => [path, ...pathsIn(value, path)]
