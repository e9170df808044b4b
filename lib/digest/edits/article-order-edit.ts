import type { Story } from '../document'
import { InvalidDocument } from '../invalid-document'
import { joinLines, type ManuscriptLine } from '../manuscript'
import { idsOf } from '../part-ids'
import { numbersAfter, renumberReferences } from '../references/references'
import { highlightsText } from './highlights-edit'
import { articlesOf, readLayout, spliceLines } from './layout'
import { withoutReports } from './left-out-figures'

/** Articles in the order of `ids`; those not named are removed. Throws InvalidDocument for an id given twice. */
export function articleOrderText(story: Story, ids: readonly string[], origin: string): string {
  const { articles } = story
  const own = idsOf(story)
  const order = ids.map((id) => own.indexOf(id))
  if (order.includes(-1) || new Set(ids).size < ids.length)
    throw refusal(origin, 'an article is listed twice or does not exist')
  if (order.length === articles.length && order.every((place, index) => place === index)) return story.text
  const number = numbersAfter(own, ids)
  const points = story.keyPoints.map(({ markdown }) => renumberReferences(markdown, number))
  const layout = readLayout(highlightsText(story, 'key-points', points, origin))
  const stand = articlesOf(layout)
  const blocks = stand.map(({ headingLine, end }) => blockOf(layout.lines.slice(headingLine, end)))
  const last = order.length - 1
  const put = order.flatMap((from, index) => [
    ...(blocks[from]?.text ?? []),
    ...((index === last ? blocks.at(-1) : blocks[index])?.gap ?? []),
  ])
  const [start, end] = [stand[0]?.headingLine ?? 0, stand.at(-1)?.end ?? 0]
  const moved = layout.mark + joinLines(spliceLines(layout.lines, start, end - start, put))
  const gone = articles.flatMap(({ id, outlet }) => (ids.includes(id) ? [] : (outlet ?? [])))
  return gone.length > 0 ? withoutReports(moved, gone) : moved
}

/** Last check before the edit is taken: every article must read as before. */
export function refuseOtherArticles(before: Story, after: Story, ids: readonly string[], origin: string): void {
  const told = ({ articles }: Story) =>
    articles.map(({ title, account, outlet, link }) => JSON.stringify([title, account, outlet, link]))
  const [own, old, now] = [idsOf(before), told(before), told(after)]
  const isKept = now.length === ids.length && now.every((one, index) => one === old[own.indexOf(ids[index] ?? '')])
  if (isKept) return
  throw refusal(origin, 'an article has markup that is not closed and would run into the next')
}

function blockOf(lines: readonly ManuscriptLine[]): {
  text: readonly ManuscriptLine[]
  gap: readonly ManuscriptLine[]
} {
  const end = lines.findLastIndex(({ content }) => content.trim() !== '') + 1
  return { text: lines.slice(0, end), gap: lines.slice(end) }
}

const refusal = (origin: string, reason: string) =>
  new InvalidDocument(origin, [
    { line: undefined, field: 'articles', reason: `cannot be put in this order: ${reason}` },
  ])
