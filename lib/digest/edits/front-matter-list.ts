import { isScalar, isSeq, type Node } from 'yaml'
import { printScalar } from '../front-matter/scalar'
import { type FieldPath, pairOf } from '../front-matter/strict-yaml'
import { joinLines } from '../manuscript'
import { putKeyLines, replaceSpan, valueSpan } from './front-matter-edit'
import { type Layout, readLayout, spliceLines } from './layout'

/** Changes a figure; the path must exist already. */
export function setFigure(text: string, path: FieldPath, figure: number): string {
  const layout = readLayout(text)
  let node: unknown = layout.frontMatter.root
  for (const step of path)
    node = typeof step === 'string' ? pairOf(node, step)?.value : isSeq(node) ? node.items[step] : undefined
  const span = valueSpan(layout, node as Node | undefined)
  return span ? replaceSpan(layout, span.start, span.end, String(figure)) : text
}

/** Removes items and keeps the format of the list. */
export function withoutItems(text: string, key: string, isGone: (item: Node, index: number) => boolean): string {
  const layout = readLayout(text)
  const list = pairOf(layout.frontMatter.root, key)?.value
  if (!isSeq(list)) return text
  const items = list.items as Node[]
  const kept = items.filter((item, index) => !isGone(item, index))
  if (kept.length === items.length) return text
  const span = valueSpan(layout, list as Node)
  if (kept.length === 0 || !span) return putKeyLines(text, key, [`${key}: []`])
  if (list.flow) return replaceSpan(layout, span.start, span.end, flowOf(writtenItems(layout, kept)))
  // From the end, so that earlier line indexes stay valid.
  const lines = [...items.entries()].toReversed().reduce(
    (left, [index, item]) => {
      const at = isGone(item, index) ? valueSpan(layout, item) : undefined
      return at ? spliceLines(left, at.start.line, at.end.line - at.start.line + 1, []) : left
    },
    [...layout.lines],
  )
  return layout.mark + joinLines(lines)
}

/** Adds an item (text or YAML mapping) at the end. If the key is missing or not a list, nothing changes. */
export function withItem(text: string, key: string, item: string | Readonly<Record<string, string>>): string {
  const layout = readLayout(text)
  const list = pairOf(layout.frontMatter.root, key)?.value
  if (!isSeq(list)) return text
  const items = list.items as Node[]
  const last = items.at(-1)
  const isText = typeof item === 'string'
  const written = isText
    ? [printScalar(item, isScalar(last) ? last : undefined)]
    : Object.entries(item).map(([name, value]) => `${name}: ${value}`)
  const span = last && valueSpan(layout, last)
  if (!span || list.flow) {
    const put = flowOf([...writtenItems(layout, items), isText ? written.join() : `{ ${written.join(', ')} }`])
    const whole = valueSpan(layout, list as Node)
    return whole ? replaceSpan(layout, whole.start, whole.end, put) : putKeyLines(text, key, [`${key}: ${put}`])
  }
  const marker = (layout.contents[span.start.line] ?? '').slice(0, span.start.column)
  const lines = written.map((line, index) => (index === 0 ? marker : ' '.repeat(marker.length)) + line)
  return layout.mark + joinLines(spliceLines(layout.lines, span.end.line + 1, 0, lines))
}

function writtenItems({ contents, closing }: Layout, items: readonly Node[]): readonly string[] {
  const yaml = contents.slice(1, closing).join('\n')
  return items.map(({ range }) => yaml.slice(range?.[0], range?.[1]))
}

const flowOf = (items: readonly string[]): string => `[${items.join(', ')}]`
