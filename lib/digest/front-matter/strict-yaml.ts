import {
  CST,
  type Document,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  YAMLMap,
} from 'yaml'
import type { Findings } from '../findings'
import { yamlReason } from '../yaml-words'

export type FieldPath = readonly (string | number)[]

export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>
  readonly root: YAMLMap | undefined
  readonly lineOf: (path: FieldPath) => number
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype', '<<'])
/** A mapping is two steps of a path: itself and its pair. */
const deepestPath = 24
const fieldName = 'front matter'

/**
 * Reads one YAML mapping with text keys; no anchors, tags, merge keys or second document. `source` has `\n` line ends
 * and starts at the file's second line.
 */
export function readFrontMatter(source: string, findings: Findings): FrontMatter | undefined {
  const counter = new LineCounter()
  const lineAt = (offset: number) => Math.max(counter.linePos(offset).line, 1) + 1
  const refused = faultOfTokens(source)
  if (refused) {
    findings.fault(fieldName, refused.reason, refused.line + 1)
    return undefined
  }
  const document = compose(source, counter)
  if (!document) {
    findings.fault(fieldName, 'is nested too deeply', 2)
    return undefined
  }
  for (const problem of [...document.errors, ...document.warnings]) {
    const line = openQuote(source, problem.message) ?? lineAt(problem.pos[0])
    findings.fault(keyOn(source, line) ?? fieldName, yamlReason(problem), line)
  }
  if (findings.faults.length > 0) return undefined
  const root = document.contents ?? undefined
  if (root !== undefined && !(isMap(root) && !root.flow) && !(isScalar(root) && root.value === null)) {
    findings.fault(fieldName, 'must be keys and values, one key a line', lineAt(root.range?.[0] ?? 0))
    return undefined
  }
  refuseForbiddenKeys(document, lineAt, findings)
  if (findings.faults.length > 0) return undefined
  const map = root instanceof YAMLMap ? root : undefined
  return {
    values: (map?.toJSON() ?? {}) as Record<string, unknown>,
    root: map,
    lineOf: (path) => lineAt(offsetOf(map, path)),
  }
}

function compose(source: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(source, {
      lineCounter,
      logLevel: 'silent',
      merge: false,
      prettyErrors: false,
      strict: true,
      stringKeys: true,
      uniqueKeys: true,
      version: '1.2',
    })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function refuseForbiddenKeys(document: Document.Parsed, lineAt: (offset: number) => number, findings: Findings): void {
  visit(document, {
    Pair(_, pair, path) {
      if (path.length > deepestPath) {
        findings.fault(fieldName, 'is nested too deeply', lineAt((pair.key as Node).range?.[0] ?? 0))
        return visit.BREAK
      }
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      if (!forbiddenKeys.has(key)) return undefined
      const reason = key === '<<' ? 'merge keys are not read' : 'is not a key that a document may have'
      findings.fault(key, reason, lineAt((pair.key as Node).range?.[0] ?? 0))
      return undefined
    },
  })
}

export const pairOf = (map: unknown, key: string): Pair<Node, Node | null> | undefined =>
  isMap(map)
    ? (map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) as Pair<Node, Node | null> | undefined)
    : undefined

function offsetOf(root: Node | undefined, path: FieldPath): number {
  let node: unknown = root
  let offset = 0
  for (const step of path) {
    const pair = typeof step === 'string' ? pairOf(node, step) : undefined
    const item = typeof step === 'number' && isSeq(node) ? node.items[step] : undefined
    const found = (pair?.key ?? item) as Node | undefined
    if (!found?.range) break
    offset = found.range[0]
    node = pair ? pair.value : item
  }
  return offset
}

/** Where an unclosed quotation mark opens: the library reports the last one. */
function openQuote(source: string, message: string): number | undefined {
  if (!/Missing closing .quote/.test(message)) return undefined
  const opens = source.split('\n').findIndex((line) => /^[ -]*[^\s:]+:\s*(["'])(?!.*\1\s*(?:#.*)?$)/.test(line))
  return opens < 0 ? undefined : opens + 2
}

const keyOn = (source: string, line: number): string | undefined =>
  /^[ -]*([\p{L}\p{N}_-]{1,40}):/u.exec(source.split('\n')[line - 2] ?? '')?.[1]

export const nameOf = (path: FieldPath): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  )

const longest = 64_000
const mostTokens = 4_000
const deepest = 8

const refusals: Partial<Record<CST.TokenType, string>> = {
  alias: 'A value that begins with * must be in quotes.',
  anchor: 'A value that begins with & must be in quotes.',
  'directive-line': 'A line may not begin with %.',
  'doc-end': 'A line ... may not appear here: everything up to the second --- is one block.',
  'doc-start': 'A line --- may appear only at the beginning and at the end.',
  'explicit-key-ind': 'A value that begins with ? must be in quotes; a key is followed by a colon.',
  tag: 'A value that begins with ! must be in quotes.',
}

/**
 * Checks the tokens before anything is built, so that a bomb costs only its first tokens. Returns the reason to refuse
 * and the 1-based line in `source`.
 */
function faultOfTokens(source: string): { readonly line: number; readonly reason: string } | undefined {
  if (source.length > longest) return { line: 1, reason: `is longer than ${longest} characters` }
  const tabbed = source.split('\n').findIndex((line) => /^ *\t/.test(line) && line.trim() !== '')
  if (tabbed !== -1) return { line: tabbed + 1, reason: 'is indented with a tab; use spaces' }
  let line = 1
  let tokens = 0
  let depth = 0
  let dashes = 0
  for (const token of new Lexer().lex(source)) {
    const type = CST.tokenType(token)
    if (++tokens > mostTokens) return { line, reason: 'has too many entries' }
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth++
    if (type === 'flow-map-end' || type === 'flow-seq-end') depth--
    dashes = type === 'seq-item-ind' ? dashes + 1 : type === 'newline' ? 0 : dashes
    if (depth > deepest || dashes > deepest) return { line, reason: 'is nested too deeply' }
    const reason = type && refusals[type]
    if (reason) return { line, reason }
    for (const character of token) if (character === '\n') line++
  }
  return undefined
}
