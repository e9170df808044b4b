import { isSeq, type Node } from 'yaml'
import { assignRuns } from '../body/runs'
import { cleanText } from '../clean-text'
import type { Digest } from '../document'
import { Findings } from '../findings'
import { type FieldPath, pairOf } from '../front-matter/strict-yaml'
import { joinLines } from '../manuscript'
import { putKeyLines, replaceSpan, valueSpan } from './front-matter-edit'
import { readLayout } from './layout'
import { spliceLines } from './splice'

/**
 * The text of a digest with the figures and outlets of its front matter as they are once `gone` sources have left: what
 * says how many of the list are a side's goes down by those; any other figure that agreed with the list agrees again.
 */
export function leftOutFigures(digest: Digest, text: string, gone: ReadonlySet<number>): string {
  const { declared, perspectives, sources } = digest
  const listed = [...sources, ...digest.unreadSources].toSorted((one, other) => one.number - other.number)
  const runs = perspectives.map(({ id, name, declaredCount }) => ({
    ...{ id, name },
    count: declaredCount ?? declared.byPerspective[id],
  }))
  const owners = assignRuns(listed, runs, new Findings('text'))
  const rest = sources.filter(({ number }) => !gone.has(number))
  const less: [FieldPath, number][] = []
  if (declared.articleCount === sources.length) less.push([['articleCount'], rest.length])
  for (const { id, declaredCount, place, ...side } of perspectives) {
    const left = listed.filter(({ number }, index) => owners[index] === id && gone.has(number)).length
    const key = `${id}Sources`
    const figure = declared.byPerspective[id]
    if (left === 0) continue
    if (declaredCount !== undefined) less.push([['perspectives', place, 'count'], declaredCount - left])
    if (figure !== undefined && (declaredCount === undefined || figure === side.sources.length))
      less.push([[key], figure - left])
  }
  const counted = less.reduce((now, [path, figure]) => setFigure(now, path, figure), text)
  const cited = new Set(rest.map(({ outlet }) => outlet))
  const uncited = new Set(sources.filter(({ outlet }) => !cited.has(outlet)).map(({ outlet }) => outlet))
  return withoutItems(counted, 'sources', (item) => uncited.has(cleanText(String(item.toJSON()))))
}

/** The text of a story whose `outlets:` count these outlets, each time it is named, once less; at nothing one is gone. */
export function withoutReports(text: string, gone: readonly string[]): string {
  const list = pairOf(readLayout(text).frontMatter.root, 'outlets')?.value
  if (!isSeq(list)) return text
  const places = [...list.items.keys()].toReversed()
  // From the last on: what is taken out moves none above it.
  return places.reduce((now, place) => {
    const item = list.items[place] as Node
    const { name, count } = (item.toJSON() ?? {}) as { name?: unknown; count?: unknown }
    const times = gone.filter((outlet) => outlet === cleanText(String(name))).length
    if (times === 0 || typeof count !== 'number') return now
    return count > times
      ? setFigure(now, ['outlets', place, 'count'], count - times)
      : withoutItems(now, 'outlets', (_, index) => index === place)
  }, text)
}

/** The text with another figure at a path that has one already. */
function setFigure(text: string, path: FieldPath, figure: number): string {
  const layout = readLayout(text)
  let node: unknown = layout.frontMatter.root
  for (const step of path)
    node = typeof step === 'string' ? pairOf(node, step)?.value : isSeq(node) ? node.items[step] : undefined
  const span = valueSpan(layout, node as Node | undefined)
  return span ? replaceSpan(layout, span.start, span.end, String(figure)) : text
}

/** The text without some items of a list in its front matter, which stays written as it is. */
function withoutItems(text: string, key: string, isGone: (item: Node, index: number) => boolean): string {
  const layout = readLayout(text)
  const list = pairOf(layout.frontMatter.root, key)?.value
  if (!isSeq(list)) return text
  const items = list.items as Node[]
  const kept = items.filter((item, index) => !isGone(item, index))
  if (kept.length === items.length) return text
  const span = valueSpan(layout, list as Node)
  if (kept.length === 0 || !span) return putKeyLines(text, key, [`${key}: []`])
  if (list.flow) {
    const yaml = layout.contents.slice(1, layout.closing).join('\n')
    const written = kept.map(({ range }) => yaml.slice(range?.[0], range?.[1]))
    return replaceSpan(layout, span.start, span.end, `[${written.join(', ')}]`)
  }
  // One item after the other, from the last on, so that no line moves before it is taken out.
  const lines = [...items.entries()].toReversed().reduce(
    (left, [index, item]) => {
      const at = isGone(item, index) ? valueSpan(layout, item) : undefined
      return at ? spliceLines(left, at.start.line, at.end.line - at.start.line + 1, []) : left
    },
    [...layout.lines],
  )
  return layout.mark + joinLines(lines)
}
