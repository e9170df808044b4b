import type { Document } from '../document'
import { Findings } from '../findings'
import { findClosingFence } from '../front-matter/fence'
import { type Fault, InvalidDocument } from '../invalid-document'
import { joinLines, type ManuscriptLine, readManuscript, usualEnd } from '../manuscript'
import { traceOrigins } from '../origins'
import { keyLines, linesOf } from './front-matter-edit'
import { type Layout, readLayout } from './layout'
import { standingKeys } from './restore-edit'

/** Set by buttons, so not editable in the source file. */
const fixedKeys = ['date', ...standingKeys] as const

export interface TypedFile {
  /** Line ends are always `\n`. */
  readonly text: string
  /** Line numbers in the whole text, from 1. */
  readonly hidden: readonly number[]
}

/** The text of a parsed document without the lines that buttons control. */
export function typedFile(text: string): TypedFile {
  const layout = readLayout(text)
  const isHidden = hiddenIn(layout)
  const shown = layout.lines.filter((_, index) => !isHidden(index))
  const hidden = layout.lines.flatMap((_, index) => (isHidden(index) ? [index + 1] : []))
  return { text: joinLines(shown.map(({ content, end }) => ({ content, end: end && '\n' }))), hidden }
}

/** Unchanged lines keep their bytes. The result must still be parsed. Throws InvalidDocument for a hidden key. */
export function fileText(text: string, typed: string, origin: string): string {
  const layout = readLayout(text)
  const isHidden = hiddenIn(layout)
  const old = layout.lines.flatMap((line, index) => (isHidden(index) ? [] : [{ line, index }]))
  const { lines: wanted } = readManuscript(typed)
  const contents = wanted.map(({ content }) => content)
  const origins = traceOrigins(
    old.map(({ line }) => line.content),
    contents,
  )
  const stayed = origins.map((origin) => (origin.kind === 'same' ? old[origin.index] : undefined))
  const end = usualEnd(layout.lines)
  const put = wanted.map(
    (line, index): ManuscriptLine => ({ content: line.content, end: line.end && (stayed[index]?.line.end || end) }),
  )
  const now = new Map(stayed.flatMap((line, place) => (line ? [[line.index, place] as const] : [])))
  const runs = runsOf(layout, isHidden).map((run) => ({ place: placeFor(run, now, contents), lines: run.lines }))
  const lineOf = (index: number) =>
    runs.filter(({ place }) => place <= index).reduce((line, run) => line + run.lines.length, index + 1)
  refuse(
    fixedIn(wanted).map(({ key, index }) => ({ key, line: lineOf(index) })),
    origin,
  )
  // From the end, so that earlier indexes stay valid.
  for (const { place, lines } of runs.toReversed())
    put.splice(place, 0, ...lines.map((line) => ({ ...line, end: line.end || end })))
  return layout.mark + joinLines(put)
}

/** Last check: typing must not change the status, date or corrections. */
export function refuseOtherStanding(before: Document, after: Document, origin: string): void {
  const others = fixedKeys.filter(
    (key) => keyLines(before.text, key)?.join('\n') !== keyLines(after.text, key)?.join('\n'),
  )
  const { frontMatter } = readLayout(after.text)
  refuse(
    others.map((key) => ({ key, line: frontMatter.lineOf([key]) })),
    origin,
  )
}

function refuse(typed: readonly { readonly key: string; readonly line: number }[], origin: string): void {
  if (typed.length === 0) return
  const faults = typed.map(({ key, line }): Fault => {
    const decided = key === 'date' ? 'it does not change' : 'it is set by the buttons'
    return { line, field: key, reason: `cannot be set here: ${decided}` }
  })
  throw new InvalidDocument(origin, faults)
}

const fixedKey = new RegExp(`^(["']?)(${fixedKeys.join('|')})\\1[ \\t]*:`)

/** Indented keys are caught by `refuseOtherStanding`. */
function fixedIn(lines: readonly ManuscriptLine[]): readonly { readonly key: string; readonly index: number }[] {
  // Without front matter the parser reports the fault.
  const closing = findClosingFence(lines, new Findings('text')) ?? 0
  return lines.slice(0, closing).flatMap(({ content }, index) => {
    const key = fixedKey.exec(content)?.[2]
    return key ? [{ key, index }] : []
  })
}

function hiddenIn(layout: Layout): (index: number) => boolean {
  const spans = fixedKeys.flatMap((key) => linesOf(layout, key) ?? [])
  return (index) => spans.some(({ first, last }) => index >= first && index <= last)
}

/** Adjacent hidden lines, with the 0-based indexes of the lines around them. */
interface Run {
  readonly before: number
  readonly after: number
  readonly lines: readonly ManuscriptLine[]
}

function runsOf({ lines }: Layout, isHidden: (index: number) => boolean): readonly Run[] {
  const runs: Run[] = []
  for (const [index, line] of lines.entries()) {
    if (!isHidden(index)) continue
    const last = runs.at(-1)
    if (last?.after === index) runs.push({ ...last, after: index + 1, lines: [...(runs.pop()?.lines ?? []), line] })
    else runs.push({ before: index - 1, after: index + 1, lines: [line] })
  }
  return runs
}

/** Below the previous line. If that is gone or continues, above the next remaining line and the value it belongs to. */
function placeFor({ before, after }: Run, now: ReadonlyMap<number, number>, contents: readonly string[]): number {
  const [above, next] = [now.get(before), [...now.keys()].find((index) => index >= after)]
  const below = next === undefined ? 1 : (now.get(next) ?? 1)
  if (above !== undefined && (above + 1 === below || !isWithinValue(contents[above + 1] ?? ''))) return above + 1
  let place = below
  while (place > 1 && isWithinValue(contents[place] ?? '')) place--
  return Math.max(1, Math.min(place, contents.length))
}

const isWithinValue = (line: string): boolean => /^(?:\s|$|-(?:\s|$)|\])/.test(line)
