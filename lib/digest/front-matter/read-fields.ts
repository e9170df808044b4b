import type { z } from 'zod'
import type { Findings } from '../findings'
import { type FieldPath, type FrontMatter, nameOf } from './strict-yaml'

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
    const meant = known.find((name) => letters(name) === letters(key))
    if (meant) findings.hold('misspelled-key', `“${key}” is not read; did you mean “${meant}”?`, at)
    else findings.warn('unknown-key', `“${at.field}” is an unknown key; it is kept in the file`, at)
  }
  return unknown
}

const letters = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '')
