import type { Story } from '../document'
import { InvalidDocument } from '../invalid-document'
import { joinLines, type Line } from '../manuscript'
import { numbersAfter, renumberReferences } from '../references/references'
import { highlightsText } from './highlights-edit'
import { articlesOf, readLayout } from './layout'
import { spliceLines } from './splice'

/**
 * The text with the articles in another order: `order[i]` is the place (from 0) that the article now at place i had.
 * Each keeps its lines; the blank lines between stay where they are. Key points go on naming the same articles.
 * Throws InvalidDocument where `order` does not name every article once.
 */
export function articleOrderText(story: Story, order: readonly number[], origin: string): string {
  if (!isOrderOf(order, story.articles.length)) throw refusal(origin, 'it does not name every article once')
  if (order.every((place, index) => place === index)) return story.text
  const layout = readLayout(story.text)
  const stand = articlesOf(layout)
  const blocks = stand.map(({ headingLine, end }) => blockOf(layout.lines.slice(headingLine, end)))
  const put = blocks.flatMap(({ gap }, index) => [...(blocks[order[index] ?? index]?.text ?? []), ...gap])
  const moved = layout.mark + joinLines(spliceLines(layout.lines, stand[0]?.headingLine ?? 0, put.length, put))
  const points = story.keyPoints.map(({ markdown }) => renumberReferences(markdown, numbersAfter(order)))
  return highlightsText({ ...story, text: moved }, 'key-points', points, origin)
}

/** Whether the articles read as they were, in the order asked for; the last guard before the edit is taken. */
export function refuseOtherArticles(before: Story, after: Story, order: readonly number[], origin: string): void {
  const told = ({ articles }: Story) =>
    articles.map(({ title, account, outlet, link }) => JSON.stringify([title, account, outlet, link]))
  const [old, now] = [told(before), told(after)]
  const isKept = now.length === old.length && now.every((article, index) => article === old[order[index] ?? -1])
  if (isKept) return
  throw refusal(origin, 'an article leaves something open that would run on into the next')
}

const isOrderOf = (order: readonly number[], count: number): boolean =>
  order.length === count && order.toSorted((one, other) => one - other).every((place, index) => place === index)

/** An article's lines, and the blank ones below it. */
function blockOf(lines: readonly Line[]): { text: readonly Line[]; gap: readonly Line[] } {
  const end = lines.findLastIndex(({ content }) => content.trim() !== '') + 1
  return { text: lines.slice(0, end), gap: lines.slice(end) }
}

const refusal = (origin: string, reason: string) =>
  new InvalidDocument(origin, [
    { line: undefined, field: 'articles', reason: `cannot be put in this order: ${reason}` },
  ])
