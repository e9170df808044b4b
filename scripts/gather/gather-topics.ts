import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importOutlets } from '@/lib/content-files/import-outlets'
import { importTopics } from '@/lib/content-files/import-topics'
import { type Landed, landDraft } from '@/lib/content-files/land-draft'
import { readOwnFile } from '@/lib/content-files/own-file'
import { originOf } from '@/lib/content-files/raw-file'
import { writeFileAtomically } from '@/lib/content-files/write-file'
import { environment } from '@/lib/env'
import type { ModelSettings } from '@/lib/env/model-settings'
import type { Archive } from '@/lib/store/archive'
import { readRegistry } from '@/lib/store/projections/registry'
import { listTopics } from '@/lib/store/projections/topics'
import { listEarlierEditions, listStoriesOf } from '@/lib/store/revisions/earlier-editions'
import { askingModel, type ModelRecord, replayingModel } from '@/lib/wire/ask-model'
import { isOfTheWire } from '@/lib/wire/draft-digest'
import { editionOf } from '@/lib/wire/edition'
import { describeFeed, isQuiet } from '@/lib/wire/feed-state'
import { parseFeeds } from '@/lib/wire/feeds-file'
import { openFetcher } from '@/lib/wire/fetch-feed'
import { type FetchFeeds, fetchFeeds } from '@/lib/wire/fetch-feeds'
import { makeDraft, runId, type WireRun } from '@/lib/wire/make-draft'
import { Misuse } from '../command'
import { faultLines } from '../sync/report'
import { feedMemory } from './feed-memory'
import { runReport } from './report'
import { keepRun, readRun } from './run-folder'

export interface GatherTopics {
  readonly archive: Archive
  readonly now: Date
  readonly topic?: string | undefined
  /** `2026-02-12` */
  readonly date?: string | undefined
  readonly dryRun?: boolean
  /** Stories too, of topics for which feeds.yaml asks for none. */
  readonly stories?: boolean
  /** The folder of a run: its draft is made again, and nothing is fetched. */
  readonly replay?: string | undefined
  readonly log: (line: string) => void
  /** The model that drafts; undefined where none does. */
  readonly model?: ModelSettings | undefined
  readonly onProgress?: FetchFeeds['onProgress']
  /** For tests: where feeds are asked for. */
  readonly locate?: FetchFeeds['locate']
}

/** How many stories of a topic are made where only the command asks for them. */
const storiesAsked = 3
/** How many days before an edition its stories are looked at, so that none is told twice. */
const storyDays = 2

type Answers = Parameters<typeof makeDraft>[1]
interface Gathered {
  readonly run: WireRun
  readonly answers: Answers
  /** Of a run that is replayed: what the model answered then. */
  readonly model?: ModelRecord | undefined
}

/**
 * Makes the draft of each topic of feeds.yaml, or of the one that is named, and lands it. Answers the exit code: 0 where
 * each has a draft, or a reason why there is none.
 */
export async function gatherTopics(options: GatherTopics): Promise<number> {
  const { archive, topic, date, replay, now, log } = options
  if (replay !== undefined) {
    if (topic !== undefined || date !== undefined) throw new Misuse('--replay takes neither a topic nor --date.')
    await finish(readRun(replay), options)
    return 0
  }
  const { contentDir, timeZone } = environment()
  const edition = editionOf(date, now, timeZone)
  if (typeof edition === 'string') throw new Misuse(edition)
  const settings = await readSettings(options, contentDir)
  if (!settings) return 1
  const { wanted, registry } = settings
  let failures = 0
  for (const { feeds, known } of wanted) {
    try {
      const earlier = await listEarlierEditions(archive.db, { topic: known.id, before: edition.day, limit: 3 })
      const earlierStories = await listStoriesOf(archive.db, {
        from: daysBefore(edition.day, storyDays),
        to: edition.day,
      })
      const run: WireRun = {
        ...{ id: runId(now, known.id), day: edition.day, at: now.toISOString(), until: edition.until.toISOString() },
        ...{ timeZone, topic: known, outlets: registry.outlets, earlier, earlierStories },
        feeds: { ...feeds, stories: feeds.stories || (options.stories ? storiesAsked : 0) },
      }
      await finish({ run, answers: await ask(feeds, options) }, options)
    } catch (error) {
      // The other topics still get their draft.
      failures += 1
      log(`failed    ${known.name}: ${error instanceof Error ? error.message : error}`)
    }
  }
  if (wanted.length === 0) log('feeds.yaml has no topic yet: docs/feeds-file.md says how to write one.')
  return failures > 0 ? 1 : 0
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/** The topics to gather and the outlets, as content/ has them now; undefined where one of its files was refused. */
async function readSettings({ archive, topic, log, dryRun = false }: GatherTopics, contentDir: string) {
  const refuse = (name: string, faults: Parameters<typeof faultLines>[2]) => {
    for (const line of faultLines('refused', originOf(join(contentDir, name)), faults)) log(line)
    return undefined
  }
  const topics = await importTopics(archive, contentDir, { dryRun })
  if (topics.kind === 'refused') return refuse('topics.yaml', topics.faults)
  const outlets = await importOutlets(archive, contentDir, { dryRun })
  if (outlets.kind === 'refused') return refuse('outlets.yaml', outlets.faults)
  if (!existsSync(join(contentDir, 'feeds.yaml')))
    throw new Error(
      `There is no ${originOf(join(contentDir, 'feeds.yaml'))}. docs/feeds-file.md says how to write one.`,
    )
  const known = topics.kind === 'replaced' ? topics.topics : await listTopics(archive.db)
  const read = readOwnFile(join(contentDir, 'feeds.yaml'), (text, origin) => parseFeeds(text, origin, known), [])
  if ('faults' in read) return refuse('feeds.yaml', read.faults)
  const wanted = read.value.filter((feeds) => topic === undefined || feeds.topic === topic)
  if (topic !== undefined && wanted.length === 0) throw new Misuse(`feeds.yaml has no topic ${topic}.`)
  return {
    registry: outlets.kind === 'replaced' ? outlets.registry : await readRegistry(archive.db),
    wanted: wanted.flatMap((feeds) =>
      known.filter(({ id }) => id === feeds.topic).map((each) => ({ feeds, known: each })),
    ),
  }
}

async function ask(
  feeds: FetchFeeds['feeds'],
  { now, locate, onProgress, dryRun, log }: GatherTopics,
): Promise<Answers> {
  const { publicationName, siteUrl, dataDir, wireAllow } = environment()
  // A header holds no other letters.
  const name = publicationName.replace(/[^ -~]/g, '').trim() || 'Parallax'
  const fetcher = openFetcher({ userAgent: `${name} (Parallax news wire; +${siteUrl})`, allow: wireAllow })
  const { read, write } = feedMemory(join(dataDir, 'wire'))
  const memory: FetchFeeds['memory'] = {
    read,
    write: (state, answer) => {
      if (isQuiet(state, now)) log(`quiet     ${state.url}: ${describeFeed(state, now)}`)
      if (!dryRun) write(state, answer)
    },
  }
  try {
    return await fetchFeeds({
      feeds,
      fetcher,
      memory,
      at: now,
      ...(locate && { locate }),
      ...(onProgress && { onProgress }),
    })
  } finally {
    await fetcher.close()
  }
}

/** Makes the drafts, says what was chosen, lands them and keeps the run. */
async function finish({ run, answers, model: kept }: Gathered, options: GatherTopics): Promise<void> {
  const { dryRun = false, replay, log } = options
  let model = kept
  const made = await makeDraft(
    run,
    answers,
    modelOf(run, kept, options, (record) => {
      model = record
    }),
  )
  const report = runReport(run, made)
  for (const line of report) log(line)
  const drafts: Draft[] = [
    ...(made.text === undefined
      ? []
      : [{ kind: 'digest', slug: `${run.topic.id}/${run.day}`, text: made.text } as const]),
    ...made.stories.map(({ slug, text }) => ({ kind: 'story', slug, text }) as const),
  ]
  const said: string[] = []
  for (const draft of drafts) said.push(await land(draft, run, options))
  if (dryRun || replay !== undefined) return
  const texts = Object.fromEntries(drafts.map(({ kind, slug, text }) => [kind === 'digest' ? 'draft' : slug, text]))
  const within = join(environment().dataDir, 'wire')
  const folder = keepRun(within, run, answers, { texts, report: [...report, ...said], model })
  if (drafts.length > 0) log(`kept      ${originOf(folder)}: --replay makes the draft again from it`)
}

interface Draft {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly text: string
}

/** Lands one draft, or lays it beside what must stay; answers the line that says which. */
async function land({ kind, slug, text }: Draft, run: WireRun, options: GatherTopics): Promise<string> {
  const { archive, now, dryRun = false, log } = options
  const { contentDir, dataDir } = environment()
  const within = join(dataDir, 'wire')
  const landing = { contentDir, kind, slug, text, timeZone: run.timeZone, at: now, isOwn: isOfTheWire, dryRun }
  const landed = await landDraft(archive, landing)
  const said = landedLine(landed, contentDir, dryRun)
  log(said)
  if ('held' in landed) for (const { message } of landed.held) log(`review    ${message}`)
  if (landed.kind === 'beside' && !dryRun) {
    const path = `suggestions/${kind === 'story' ? 'stories/' : ''}${slug}.md`
    writeFileAtomically(within, path, text)
    log(`beside    ${originOf(join(within, path))}`)
  }
  if (dryRun) log(text)
  return said
}

/** How the model is asked; undefined where none drafts, or none did in the run that is replayed. */
function modelOf(
  run: WireRun,
  kept: ModelRecord | undefined,
  { model, replay }: GatherTopics,
  keep: (record: ModelRecord) => void,
) {
  const asking = { run, contentDir: environment().contentDir }
  if (replay !== undefined) return kept && replayingModel(kept, asking)
  return model && askingModel(model, asking, keep)
}

function landedLine(landed: Landed, contentDir: string, dryRun: boolean): string {
  if (landed.kind === 'beside') return `not taken ${landed.reason}`
  const file = originOf(join(contentDir, landed.path))
  if (landed.kind === 'unchanged') return `unchanged ${file}`
  const warnings = landed.held.length > 0 ? `, ${landed.held.length} to be reviewed` : ''
  return `${landed.kind.padEnd(9)} ${file} as revision ${landed.revision} (a draft${warnings})${dryRun ? '; nothing was written' : ''}`
}
