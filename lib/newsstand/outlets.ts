import { type OutletOrigin, standingOf } from '@/lib/digest/outlets/balance'
import { monthsBetween } from '@/lib/digest/outlets/months'
import type { OutletRegistry, RegisteredOutlet } from '@/lib/digest/outlets/registry'
import type { Teaser } from '@/lib/digest/teaser'
import type { Topic } from '@/lib/digest/topic'
import type { Db } from '@/lib/store/archive'
import { archive } from '@/lib/store/open-archive'
import { type Citation, listCitations } from '@/lib/store/projections/citations'
import { listOutletPlaces, type OutletPlaces } from '@/lib/store/projections/outlet-places'
import { listPublicTopics } from '@/lib/store/projections/public-topics'
import { readRegistry } from '@/lib/store/projections/registry'
import { listStoriesCiting } from '@/lib/store/projections/teasers'

export { readOutletRegistry } from '@/lib/store/projections/current-registry'
export type { Citation }

export interface OutletSide {
  readonly topic: Pick<Topic, 'id' | 'name'>
  readonly perspective: { readonly id: string; readonly name: string; readonly place: number }
  readonly standing: OutletOrigin
  readonly places: number
}

export interface Outlet {
  readonly slug: string
  readonly name: string
  readonly registered: RegisteredOutlet | undefined
  readonly places: number
  readonly storyPlaces: number
  readonly sides: readonly OutletSide[]
  readonly lastMonth: string | undefined
}

export interface CitedArticles {
  readonly list: readonly Citation[]
  readonly page: number
  readonly pages: number
}

export interface OutletPage extends Outlet {
  /** From first to last citation, at most 36 months, oldest first; `places` in the order of `sides`. */
  readonly months: readonly { readonly month: string; readonly places: readonly number[] }[]
  readonly names: readonly string[]
  readonly articles: CitedArticles
  readonly stories: readonly Teaser[]
}

const mostMonths = 36
const articlesLength = 30
const storiesLength = 20

export async function readOutlets(now = new Date()): Promise<readonly Outlet[]> {
  const { db } = await archive()
  const [registry, topics] = [await readRegistry(db), await listPublicTopics(db, now)]
  const byOutlet = new Map<string, OutletPlaces[]>()
  for (const row of await listOutletPlaces(db, {}, now)) {
    const rows = byOutlet.get(row.outlet)
    if (rows) rows.push(row)
    else byOutlet.set(row.outlet, [row])
  }
  return [...byOutlet]
    .map(([slug, rows]) => outletOf(slug, rows, registry, topics))
    .sort((a, b) => b.places - a.places || b.storyPlaces - a.storyPlaces || a.name.localeCompare(b.name, 'en'))
}

/** Undefined if it is neither registered nor cited in public. */
export async function readOutlet(slug: string, now = new Date()): Promise<OutletPage | undefined> {
  const { db } = await archive()
  const registry = await readRegistry(db)
  const rows = await listOutletPlaces(db, { outlet: slug }, now)
  if (rows.length === 0 && !registry.outlets.some(({ id }) => id === slug)) return undefined
  const names = namesIn(rows)
  const stories = rows.some(({ topic }) => !topic) ? await listStoriesCiting(db, names, storiesLength, now) : []
  const outlet = outletOf(slug, rows, registry, await listPublicTopics(db, now))
  const articles = await articlesOf(db, rows, 1, now)
  return { ...outlet, months: monthsOf(outlet.sides, rows), names, articles, stories }
}

/** Latest first; undefined for a page that does not exist. */
export async function readOutletArticles(slug: string, page: number, now = new Date()) {
  if (!Number.isInteger(page) || page < 1) return undefined
  const { db } = await archive()
  const rows = await listOutletPlaces(db, { outlet: slug }, now)
  const articles = await articlesOf(db, rows, page, now)
  if (page > articles.pages) return undefined
  return { outlet: outletOf(slug, rows, await readRegistry(db), await listPublicTopics(db, now)), articles }
}

/** Monthly counts tell which months a page covers, so that every page costs the same. */
async function articlesOf(db: Db, rows: readonly OutletPlaces[], page: number, now: Date): Promise<CitedArticles> {
  const names = namesIn(rows)
  const cited = rows.filter(({ topic }) => topic)
  const list: Citation[] = []
  let skip = (page - 1) * articlesLength
  for (const month of new Set(cited.map((row) => row.month))) {
    if (list.length >= articlesLength) break
    const inMonth = sum(cited.filter((row) => row.month === month))
    const offset = Math.min(skip, inMonth)
    skip -= offset
    if (offset === inMonth) continue
    list.push(...(await listCitations(db, names, { month, limit: articlesLength - list.length, offset }, now)))
  }
  return { list, page, pages: Math.ceil(sum(cited) / articlesLength) }
}

const namesIn = (rows: readonly OutletPlaces[]): readonly string[] => [...new Set(rows.map(({ name }) => name))].sort()

function monthsOf(sides: readonly OutletSide[], rows: readonly OutletPlaces[]): OutletPage['months'] {
  const cited = rows.filter(({ topic }) => topic)
  const months = monthsBetween(
    cited.map(({ month }) => month),
    mostMonths,
  )
  return months.map((month) => ({
    month,
    places: sides.map(({ topic, perspective }) =>
      sum(cited.filter((row) => row.month === month && row.topic === topic.id && row.perspective === perspective.id)),
    ),
  }))
}

const sum = (rows: readonly OutletPlaces[]): number => rows.reduce((total, { places }) => total + places, 0)

function outletOf(
  slug: string,
  rows: readonly OutletPlaces[],
  registry: OutletRegistry,
  topics: readonly Topic[],
): Outlet {
  const registered = registry.outlets.find(({ id }) => id === slug)
  const sides = topics.flatMap((topic) =>
    topic.perspectives.flatMap(({ id, name, countries = [] }, place): OutletSide[] => {
      const own = rows.filter((row) => row.topic === topic.id && row.perspective === id)
      if (own.length === 0) return []
      const across = topic.perspectives.flatMap((side) => (side.id === id ? [] : (side.countries ?? [])))
      return [
        {
          topic: { id: topic.id, name: topic.name },
          perspective: { id, name, place },
          standing: standingOf(registered?.country, countries, across),
          places: sum(own),
        },
      ]
    }),
  )
  return {
    slug,
    name: registered?.name ?? rows[0]?.name ?? slug,
    registered,
    places: sum(rows.filter(({ topic }) => topic)),
    storyPlaces: sum(rows.filter(({ topic }) => !topic)),
    sides,
    lastMonth: rows[0]?.month,
  }
}
