import { randomUUID } from 'node:crypto'
import { environment } from '@/lib/env'
import type { ModelSettings } from '@/lib/env/model-settings'
import type { Archive } from '@/lib/store/archive'
import { listEarlierEditions, listStoriesOf } from '@/lib/store/revisions/earlier-editions'
import { type LoggedFeed, readFeedStates } from '@/lib/store/wire/feeds'
import { beginRun, type LoggedRun, noteProgress, type RunStarter } from '@/lib/store/wire/runs'
import type { ReadArticles } from '@/lib/wire/articles/article-text'
import { articleReader } from '@/lib/wire/articles/read-articles'
import { robotName } from '@/lib/wire/articles/robots-rules'
import { editionOf } from '@/lib/wire/edition'
import { describeFeed, type FeedState, isQuiet } from '@/lib/wire/feed-state'
import { type Fetcher, openFetcher } from '@/lib/wire/fetch-feed'
import { type FetchFeeds, fetchFeeds } from '@/lib/wire/fetch-feeds'
import { runId, type WireRun } from '@/lib/wire/make-draft'
import { nameOf } from '@/lib/wire/topic-feeds'
import { feedMemory, wireFolder } from './feed-memory'
import { type Answers, endWithError, finishRun } from './finish-run'
import { readRun } from './run-folder'
import { readWireSettings, type WireTopic } from './wire-settings'

export interface Gather extends RunStarter {
  readonly archive: Archive
  readonly now: Date
  readonly topic?: string | undefined
  /** `2026-02-12` */
  readonly date?: string | undefined
  readonly dryRun?: boolean
  /** Stories too, of topics for which feeds.yaml asks for none. */
  readonly stories?: boolean
  readonly log: (line: string) => void
  /** The model that drafts, instead of the one of the environment. */
  readonly model?: ModelSettings | undefined
  readonly onProgress?: FetchFeeds['onProgress']
  /** A run of the ledger began. */
  readonly onBegin?: (run: string) => void
  /** Whether a topic is to be gathered, after its runs of the day. */
  readonly isWanted?: (topic: WireTopic, runs: readonly LoggedRun[]) => boolean
  /** For tests: where feeds are asked for. */
  readonly locate?: FetchFeeds['locate']
}

/** A topic or day that there is not: a sentence for whoever asked. */
export class NoSuchEdition extends Error {
  readonly code = 'no-such-edition'
}

/** How many stories of a topic are made where only the command asks for them. */
const storiesAsked = 3
/** How many days before an edition its stories are looked at, so that none is told twice. */
const storyDays = 2
/** How long another process waits for a sign of life before it may think that this one died, in milliseconds. */
const leaseMs = 15 * 60_000
/** How often it gives one. */
const signMs = 1_000

/**
 * Makes the drafts of each topic of feeds.yaml, or of the one that is named, and lands them: a digest, and stories where
 * they are asked for. For the command, the schedule and the desk. A topic that another process gathers just now is left
 * to it. Answers the exit code: 0 where each has a draft, or a reason why there is none, and every story could be landed.
 * Throws NoSuchEdition.
 */
export async function gather(options: Gather): Promise<number> {
  const { archive, topic, date, now, log, dryRun = false, stories = false } = options
  const { timeZone } = environment()
  const edition = editionOf(date, now, timeZone)
  if (typeof edition === 'string') throw new NoSuchEdition(edition)
  const settings = await readWireSettings(archive, dryRun, now)
  if (settings.kind === 'refused') {
    for (const line of settings.lines) log(line)
    return 1
  }
  for (const line of settings.conflicts) log(line)
  const wanted = settings.topics.filter(({ feeds }) => topic === undefined || feeds.topic === topic)
  if (topic !== undefined && wanted.length === 0) throw new NoSuchEdition(`feeds.yaml has no topic ${topic}.`)
  let failures = 0
  for (const each of wanted) {
    const { known, feeds } = each
    const base = {
      id: runId(now, known.id),
      day: edition.day,
      at: now.toISOString(),
      until: edition.until.toISOString(),
      timeZone,
      topic: known,
      feeds: { ...feeds, stories: feeds.stories || (stories ? storiesAsked : 0) },
      outlets: settings.registry.outlets,
    }
    // The other topics still get their draft.
    if (!(await gatherTopic(base, each, options))) failures += 1
  }
  if (wanted.length === 0) log('feeds.yaml has no topic yet: docs/feeds-file.md says how to write one.')
  return failures > 0 ? 1 : 0
}

/** Makes the drafts of an earlier run, by its folder, and lands them; nothing is fetched. Answers the exit code. */
export async function replay(folder: string, options: Pick<Gather, 'archive' | 'now' | 'dryRun' | 'log'>) {
  return (await finishRun(readRun(folder), { ...options, clock: () => options.now, isReplay: true })) ? 0 : 1
}

/** False where it failed. */
async function gatherTopic(base: Omit<WireRun, 'earlier'>, topic: WireTopic, options: Gather): Promise<boolean> {
  const { archive, now, log, dryRun = false, isWanted, onBegin, by, editor } = options
  const started = performance.now()
  const clock = () => new Date(now.getTime() + performance.now() - started)
  const mark = { id: base.id, topic: topic.known.id, holder: randomUUID() }
  if (!dryRun) {
    const run = { ...mark, day: base.day, at: now, by, ...(editor && { editor }), until: leaseFrom(now) }
    const begun = await beginRun(archive, run, isWanted && ((runs) => isWanted(topic, runs)))
    if (!begun) {
      log(`busy      ${topic.known.name} is being gathered already, and was left alone.`)
      return true
    }
    onBegin?.(base.id)
  }
  const feeds: LoggedFeed[] = []
  const model = options.model ?? environment().model
  let progress = { feeds: 0, asked: 0 }
  const sign = async () => dryRun || noteProgress(archive, { ...mark, until: leaseFrom(clock()) }, progress)
  const ledger = !dryRun && { ledger: { mark, feeds } }
  const finish = { archive, now, log, dryRun, clock, model, sign, readArticles, ...ledger }
  try {
    const earlier = await listEarlierEditions(archive.db, { topic: topic.known.id, before: base.day, limit: 3 })
    const days = { from: daysBefore(base.day, storyDays), to: base.day }
    const earlierStories = await listStoriesOf(archive.db, days)
    const { answers, states } = await ask(topic.feeds, options, async (asked, total) => {
      progress = { feeds: total, asked }
      await sign()
    })
    feeds.push(...loggedFeeds(topic, answers, states))
    return await finishRun({ run: { ...base, earlier, earlierStories }, answers }, finish)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    log(`failed    ${topic.known.name}: ${reason}`)
    await endWithError({ ...base, earlier: [] }, reason, finish)
    return false
  }
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

const leaseFrom = (at: Date): Date => new Date(at.getTime() + leaseMs)

/** Asks every feed, and tells the ledger how far it is now and then. */
async function ask(
  feeds: FetchFeeds['feeds'],
  { archive, now, locate, onProgress, dryRun, log }: Gather,
  note: (asked: number, total: number) => Promise<void>,
) {
  const fetcher = openWireFetcher()
  const { read, write } = feedMemory(wireFolder(), await readFeedStates(archive.db))
  const states = new Map<string, FeedState>()
  let signs = Promise.resolve()
  let lastSign = Number.NEGATIVE_INFINITY
  try {
    const answers = await fetchFeeds({
      ...{ feeds, fetcher, at: now, ...(locate && { locate }) },
      memory: {
        read,
        write: (state, answer) => {
          states.set(state.url, state)
          if (isQuiet(state, now)) log(`quiet     ${state.url}: ${describeFeed(state, now)}`)
          if (!dryRun) write(state, answer)
        },
      },
      onProgress: (asked, total) => {
        onProgress?.(asked, total)
        if (performance.now() - lastSign < signMs) return
        lastSign = performance.now()
        // An archive that is busy costs nobody the run: the next sign is soon.
        signs = signs.then(() => note(asked, total)).catch(() => undefined)
      },
    })
    return { answers, states }
  } finally {
    await signs
    await fetcher.close()
  }
}

/** Reads articles by a fetcher of their own: by then the feeds have answered, and no host has more than two connections. */
const readArticles: ReadArticles = async (links) => {
  const fetcher = openWireFetcher()
  try {
    return await articleReader({ fetcher })(links)
  } finally {
    await fetcher.close()
  }
}

/** Fetches in the name of this publication. */
function openWireFetcher(): Fetcher {
  const { publicationName, siteUrl, wireAllow } = environment()
  // A header holds no other letters.
  const name = publicationName.replace(/[^ -~]/g, '').trim() || 'Parallax'
  return openFetcher({ userAgent: `${name} (${robotName} news wire; +${siteUrl})`, allow: wireAllow })
}

/** How each feed of the topic does now. */
function loggedFeeds(
  { known, feeds }: WireTopic,
  answers: Answers,
  states: ReadonlyMap<string, FeedState>,
): readonly LoggedFeed[] {
  return answers.flatMap(({ side, place, url }) => {
    const [feed, state] = [feeds.sides.find(({ id }) => id === side)?.feeds[place], states.get(url)]
    if (!feed || !state) return []
    const { lastSuccess, lastFailure, failures, items, newest } = state
    return [{ topic: known.id, side, url, name: nameOf(feed), lastSuccess, lastFailure, failures, items, newest }]
  })
}
