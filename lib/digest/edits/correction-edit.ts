import { isSeq, type Node } from 'yaml'
import { quote } from '../front-matter/scalar'
import { pairOf } from '../front-matter/strict-yaml'
import { joinLines } from '../manuscript'
import { addKey, replaceSpan, setKey, valueSpan } from './front-matter-edit'
import { readLayout, spliceLines } from './layout'

export function correctText(text: string, at: Date, note: string): string {
  const layout = readLayout(text)
  const pair = pairOf(layout.frontMatter.root, 'corrections')
  const entry = [`- at: ${at.toISOString()}`, `  note: ${quote(note)}`]
  if (!pair) return addKey(layout, ['corrections:', ...entry.map((line) => `  ${line}`)])

  const flow = `{ at: ${at.toISOString()}, note: ${quote(note)} }`
  const span = valueSpan(layout, pair.value)
  const list = pair.value
  if (!span || !isSeq(list) || list.items.length === 0) return setKey(text, 'corrections', `[${flow}]`)
  const lastItem = valueSpan(layout, list.items.at(-1) as Node)
  if (list.flow && lastItem) return replaceSpan(layout, lastItem.end, lastItem.end, `, ${flow}`)
  const indent = ' '.repeat(span.start.column)
  const last = lastWrittenLine(layout.contents, span.start.line, span.end.line)
  const lines = entry.map((line) => indent + line)
  return layout.mark + joinLines(spliceLines(layout.lines, last + 1, 0, lines))
}

/** Blank lines below a list do not belong to it. */
function lastWrittenLine(contents: readonly string[], first: number, last: number): number {
  let line = last
  while (line > first && (contents[line] ?? '').trim() === '') line--
  return line
}
