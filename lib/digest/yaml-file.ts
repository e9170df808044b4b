import { isNode, LineCounter, type Node, parseDocument as parseYaml } from 'yaml'
import type { z } from 'zod'
import { type Fault, InvalidDocument } from './invalid-document'
import { yamlReason } from './yaml-words'

export interface YamlFile {
  readonly value: unknown
  readonly faultOf: (issue: Pick<z.core.$ZodIssue, 'path' | 'message' | 'code'> & { keys?: unknown }) => Fault
}

/** Reads YAML without anchors, merges or tags. Throws InvalidDocument with the line of each fault. */
export function readYamlFile(yaml: string, origin: string): YamlFile {
  const lines = new LineCounter()
  // `core` keeps `NO` (Norway) a text.
  const document = parseYaml(yaml, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
  })
  const lineAt = (offset: number) => Math.max(lines.linePos(offset).line, 1)
  const problems = [...document.errors, ...document.warnings]
  if (problems.length) {
    const faults = problems.map((problem) => ({
      line: lineAt(problem.pos[0]),
      field: 'yaml',
      reason: yamlReason(problem),
    }))
    throw new InvalidDocument(origin, faults)
  }
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && (node as Node).range) return lineAt((node as Node).range?.[0] ?? 0)
    }
    return undefined
  }
  return {
    value: plainValue(document, origin),
    faultOf: ({ path, message, code, keys }) => {
      const isThere = path.length === 0 || document.hasIn(path)
      return { line: lineOf(path), field: path.join('.') || 'file', reason: reasonOf(code, message, keys, isThere) }
    },
  }
}

function reasonOf(code: string, message: string, keys: unknown, isThere: boolean): string {
  if (code === 'unrecognized_keys') {
    const names = [keys].flat().map((key) => `“${key}”`)
    return `${names.join(', ')} is not a key of this file; is it misspelled?`
  }
  if (code !== 'invalid_type') return message
  if (!isThere) return 'is missing'
  return message.replace(/^Invalid input: expected (\w+).*$/, (_, type: string) => `must be ${inWords[type] ?? type}`)
}

const inWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
}

function plainValue(document: ReturnType<typeof parseYaml>, origin: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    const reason = 'Anchors and aliases (& and *) are not read. Write the value out in both places.'
    throw new InvalidDocument(origin, [{ line: undefined, field: 'yaml', reason }])
  }
}
