import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventArticle } from '@/lib/wire/event-words'
import { groupEvents } from '@/lib/wire/same-event'

export interface LabelledArticle extends EventArticle {
  readonly outlet: string
  /** Those with the same number report the same event. */
  readonly event: number
}

export interface PairFigures {
  readonly pairs: number
  readonly same: number
  readonly precision: number
  readonly recall: number
  /** Titles of pairs that were put together wrongly, and of pairs that were not found. */
  readonly wrong: readonly (readonly [string, string])[]
  readonly missed: readonly (readonly [string, string])[]
}

const edition = Date.parse('2026-03-02T06:00:00Z')

/** The labelled reports of a file beside this one. */
export function readLabels(name: 'tuned' | 'held'): readonly LabelledArticle[] {
  let event = 0
  return readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8')
    .split('\n')
    .flatMap((line): LabelledArticle[] => {
      if (line === '') event += 1
      const [hours, outlet, title, summary] = line.split('|').map((part) => part.trim())
      if (line.startsWith('#') || !outlet || !title) return []
      const published = new Date(edition - Number(hours) * 3_600_000).toISOString()
      return [{ title, outlet, published, summary: summary || undefined, event }]
    })
}

/** How the pairs of articles that were put into one event agree with the labels. */
export function measureEvents(articles: readonly LabelledArticle[]): PairFigures {
  const found = new Map<number, number>()
  for (const [number, { members }] of groupEvents(articles).entries())
    for (const { index } of members) found.set(index, number)
  const wrong: [string, string][] = []
  const missed: [string, string][] = []
  let [pairs, same, right] = [0, 0, 0]
  for (const [place, one] of articles.entries())
    for (const [offset, other] of articles.slice(place + 1).entries()) {
      pairs += 1
      const isSame = one.event === other.event
      const isFound = found.get(place) === found.get(place + 1 + offset)
      if (isSame) same += 1
      if (isSame && isFound) right += 1
      else if (isSame) missed.push([one.title, other.title])
      else if (isFound) wrong.push([one.title, other.title])
    }
  return {
    pairs,
    same,
    precision: right / Math.max(1, right + wrong.length),
    recall: right / Math.max(1, same),
    wrong,
    missed,
  }
}
