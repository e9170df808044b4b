import { isDeepStrictEqual } from 'node:util'
import { diffLines } from 'diff'
import { Document, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, YAMLSeq } from 'yaml'

/** What a field of a settings file may hold; undefined takes the key away. */
export type YamlValue = string | number | readonly string[] | undefined
export type YamlPath = readonly (string | number)[]

/**
 * A YAML text in which something was changed: order, comments, and every line that the change does not touch stay byte
 * for byte. `text` is one that its own parser has read, or empty.
 */
export function editYaml(text: string, change: (document: Document) => void): string {
  const plain = text.replaceAll('\r\n', '\n')
  const document = text.trim() === '' ? new Document({}) : parseDocument(plain, { schema: 'core' })
  const indent = Math.min(8, /^ +(?=[^\s#])/m.exec(plain)?.[0].length ?? 2)
  const print = () => document.toString({ lineWidth: 0, flowCollectionPadding: false, indent })
  const printed = text.trim() === '' ? '' : print()
  change(document)
  const edited = print()
  const merged = printed === plain ? edited : withFormOf(plain, printed, edited)
  // Where a place cannot be found again in a text of another form, the text is printed anew.
  const result = saysSame(merged, document) ? merged : edited
  return plain === text ? result : result.replaceAll('\n', '\r\n')
}

function saysSame(text: string, document: Document): boolean {
  const read = parseDocument(text, { schema: 'core' })
  return read.errors.length === 0 && isDeepStrictEqual(read.toJS(), document.toJS())
}

interface Hunk {
  /** Lines of the printed text that are replaced: from, and up to. */
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** Brings the changes between `printed` and `edited` into `plain`, which says the same as `printed` in another form. */
function withFormOf(plain: string, printed: string, edited: string): string {
  const changes = hunksBetween(printed, edited)
  const forms = hunksBetween(printed, plain).filter(
    (form) => !changes.some((each) => each.from < form.to && form.from < each.to),
  )
  const lines: string[] = splitLines(printed)
  const all = [...changes, ...forms].sort((one, other) => other.from - one.from || other.to - one.to)
  for (const { from, to, lines: others } of all) lines.splice(from, to - from, ...others)
  return lines.join('')
}

function hunksBetween(before: string, after: string): readonly Hunk[] {
  const hunks: Hunk[] = []
  let line = 0
  let open: { from: number; to: number; lines: string[] } | undefined
  for (const { added, removed, count, value } of diffLines(before, after)) {
    if (!added && !removed) {
      line += count
      open = undefined
      continue
    }
    if (!open) {
      open = { from: line, to: line, lines: [] }
      hunks.push(open)
    }
    if (added) open.lines.push(...splitLines(value))
    else {
      line += count
      open.to = line
    }
  }
  return hunks.flatMap(lineByLine)
}

/** As many lines as before are the same lines in another form. */
const lineByLine = (hunk: Hunk): readonly Hunk[] =>
  hunk.lines.length === hunk.to - hunk.from
    ? hunk.lines.map((line, index) => ({ from: hunk.from + index, to: hunk.from + index + 1, lines: [line] }))
    : [hunk]

const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Sets one value, or takes its key away, with a parent that is empty then; `within` is the entry, which stays. */
export function setYaml(document: Document, within: YamlPath, path: YamlPath, value: YamlValue): void {
  const whole = [...within, ...path]
  const node = document.getIn(whole, true) as Node | undefined
  if (value === undefined) {
    if (node === undefined) return
    document.deleteIn(whole)
    const parent = path.slice(0, -1)
    if (parent.length > 0 && isEmpty(document.getIn([...within, ...parent], true)))
      setYaml(document, within, parent, undefined)
    return
  }
  const before = node && toJs(node)
  if (isDeepStrictEqual(before, value)) return
  // In its place, so that quotes and a comment at its end stay.
  if (isScalar(node) && !Array.isArray(value)) node.value = value
  else if (Array.isArray(value)) document.setIn(whole, listOf(document, node, value))
  else document.setIn(whole, document.createNode(value))
}

/** Entries that stay keep their node, and so their comment. */
function listOf(document: Document, node: Node | undefined, values: readonly string[]): YAMLSeq {
  const list = new YAMLSeq()
  const kept = isSeq(node) ? [...node.items] : []
  list.flow = isSeq(node) ? node.flow : true
  if (isSeq(node)) {
    list.comment = node.comment
    list.commentBefore = node.commentBefore
  }
  list.items = values.map((value) => {
    const index = kept.findIndex((each) => isScalar(each) && each.value === value)
    return index === -1 ? document.createNode(value) : kept.splice(index, 1)[0]
  })
  return list
}

const isEmpty = (node: unknown): boolean => (isMap(node) || isSeq(node)) && (node as YAMLMap).items.length === 0

const toJs = (node: Node): unknown => JSON.parse(JSON.stringify(node))
