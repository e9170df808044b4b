import type { Editor } from '../store/accounts/editor'
import { findDeskHead } from '../store/desk/desk-head'
import { archive } from '../store/open-archive'
import { listTopics } from '../store/projections/topics'
import { publicationDay } from '../store/publication-day'
import { listFeeds } from '../store/wire/feeds'
import { runsWithItems } from '../store/wire/items'
import { listMissing, type MissingEdition } from '../store/wire/missing'
import { findRun, type LoggedRun, listRuns } from '../store/wire/runs'
import { describeFeed, isQuiet } from '../wire/feed-state'
import { gather } from '../wire-runs/gather'
import type { ReportedFeed, ReportedItem, ReportedSide, ReportedStory, RunReport } from '../wire-runs/run-report'
import { describeFaults, readFeeds } from '../wire-runs/wire-settings'
import { demand } from './demand'

export type { LoggedRun, MissingEdition, ReportedFeed, ReportedItem, ReportedSide, ReportedStory, RunReport }

export interface WireTopicLine {
  readonly id: string
  readonly name: string
  /** `06:00` on the publication's clock. */
  readonly due: string | undefined
  readonly feeds: readonly FeedLine[]
}

export interface FeedLine {
  readonly side: string
  readonly name: string
  /** How it does, in a sentence: `Silent for 5 days.` */
  readonly says: string
  readonly isInTrouble: boolean
}

export interface WireDesk {
  /** Those of feeds.yaml, in its order. */
  readonly topics: readonly WireTopicLine[]
  /** What is wrong with feeds.yaml. */
  readonly faults: readonly { readonly line: number | undefined; readonly field: string; readonly reason: string }[]
  /** Newest first. */
  readonly runs: readonly NamedRun[]
  readonly missing: readonly NamedMissing[]
}

export interface NamedRun extends LoggedRun {
  readonly topicName: string
  /** Its articles are there to be chosen from. */
  readonly hasItems: boolean
}
export interface NamedMissing extends MissingEdition {
  readonly topicName: string
  /** What is wrong with feeds.yaml just now, with its line and field. */
  readonly fault: string | undefined
}

const mostRuns = 50

/** The wire as it is now: topics with their feeds, runs, and editions of today that are missing. */
export async function readWire(_editor: Editor, now = new Date()): Promise<WireDesk> {
  const opened = await archive()
  const { db } = opened
  const known = await listTopics(db)
  const named = namesOf(known)
  const read = await readFeeds(opened, known)
  const logged = await listFeeds(db)
  const linesOf = (topic: string) =>
    logged
      .filter((feed) => feed.topic === topic)
      .map(({ side, name, ...feed }): FeedLine => {
        const state = { ...feed, validators: {} }
        const isInTrouble = feed.failures > 0 || isQuiet(state, now)
        return { side, name, says: describeFeed(state, now), isInTrouble }
      })
      .sort((one, other) => Number(other.isInTrouble) - Number(one.isInTrouble))
  const runs = await listRuns(db, mostRuns)
  const kept = await runsWithItems(
    db,
    runs.map(({ id }) => id),
  )
  return {
    topics: ('faults' in read ? [] : read.value).map(({ topic, due }) => ({
      id: topic,
      name: named(topic),
      due,
      feeds: linesOf(topic),
    })),
    faults: 'faults' in read ? read.faults : [],
    runs: runs.map((run) => ({ ...run, topicName: named(run.topic), hasItems: kept.has(run.id) })),
    missing: await readMissing(_editor, now),
  }
}

/** Editions of today that were not there at their hour and have no document yet. */
export async function readMissing(_editor: Editor, now = new Date()): Promise<readonly NamedMissing[]> {
  const opened = await archive()
  const { db } = opened
  const missing = await listMissing(db, publicationDay(now))
  if (missing.length === 0) return []
  const topics = await listTopics(db)
  const [named, read] = [namesOf(topics), await readFeeds(opened, topics)]
  const fault = 'faults' in read ? describeFaults(read.faults) : undefined
  return missing.map((each) => ({ ...each, topicName: named(each.topic), fault }))
}

export interface OpenedRun {
  readonly run: NamedRun
  /** Undefined while it runs, and where it failed. */
  readonly report: RunReport | undefined
  /** Of the document of that day, if there is one. */
  readonly slug: string | undefined
  /** Of the stories of its report that have a document. */
  readonly stories: ReadonlySet<string>
}

export async function openRun(_editor: Editor, id: string): Promise<OpenedRun | undefined> {
  const { db } = await archive()
  const found = await findRun(db, id)
  if (!found) return undefined
  const { run, report } = found
  const slug = `${run.topic}/${run.day}`
  const told = report as RunReport | undefined
  const stories = new Set<string>()
  for (const story of told?.stories.made ?? []) if (await findDeskHead(db, story.slug)) stories.add(story.slug)
  return {
    run: {
      ...run,
      topicName: namesOf(await listTopics(db))(run.topic),
      hasItems: (await runsWithItems(db, [id])).has(id),
    },
    report: told,
    slug: (await findDeskHead(db, slug)) ? slug : undefined,
    stories,
  }
}

export type Started = { readonly kind: 'begun' } | { readonly kind: 'not-begun'; readonly reason: string }

/**
 * Begins to gather today's edition of a topic, for publishers and admins, and answers as soon as it has begun; the run
 * goes on by itself and is in the log.
 */
export async function startGathering(
  editor: Editor,
  topic: string,
  now = new Date(),
  given: Pick<Parameters<typeof gather>[0], 'locate'> & { readonly onEnd?: () => void } = {},
): Promise<Started> {
  const opened = await archive()
  await demand(opened, editor, ['gather'], undefined, now)
  const { onEnd, ...rest } = given
  const said: string[] = []
  return new Promise((resolve) => {
    gather({
      ...{ archive: opened, topic, now, by: 'desk', editor: { id: editor.id, name: editor.name }, ...rest },
      log: (line) => said.push(line),
      onBegin: () => resolve({ kind: 'begun' }),
    })
      .catch((error) => {
        console.error(`Gathering ${topic} ended with an error: ${error}`)
        said.push(error instanceof Error ? error.message : String(error))
      })
      .finally(() => {
        onEnd?.()
        resolve({ kind: 'not-begun', reason: (said.at(-1) ?? '').replace(/^(busy|refused) +/, '') })
      })
  })
}

const namesOf = (topics: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
  topics.find((topic) => topic.id === id)?.name ?? id
