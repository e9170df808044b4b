import { join } from 'node:path'
import { printable } from '@/lib/content-files/fault-lines'
import { type Landed, landDraft } from '@/lib/content-files/land-draft'
import { originOf } from '@/lib/content-files/raw-file'
import { calendarDay } from '@/lib/digest/calendar-day'
import { environment } from '@/lib/env'
import type { ModelSettings } from '@/lib/env/model-settings'
import type { Archive, Db } from '@/lib/store/archive'
import { type LoggedFeed, replaceFeeds } from '@/lib/store/wire/feeds'
import { keepItems } from '@/lib/store/wire/items'
import { clearMissing, noteMissing } from '@/lib/store/wire/missing'
import { type EndedRun, endRun, type NewRun } from '@/lib/store/wire/runs'
import { dropSuggestion, findSuggestion, keepSuggestion } from '@/lib/store/wire/suggestions'
import type { ArticleText, ReadArticles } from '@/lib/wire/articles/article-text'
import { askingModel, type ModelRecord, replayingModel } from '@/lib/wire/ask-model'
import { isOfTheWire } from '@/lib/wire/draft-digest'
import { makeDraft, type WireDraft, type WireRun } from '@/lib/wire/make-draft'
import { itemsOfRun } from '@/lib/wire/run-items'
import { dueMoment } from './due-moment'
import { wireFolder } from './feed-memory'
import { keepRun } from './run-folder'
import { reportLines, runReport, type StoryOutcome } from './run-report'

export type Answers = Parameters<typeof makeDraft>[1]

interface Gathered {
  readonly run: WireRun
  readonly answers: Answers
  /** Of a run that is replayed: what the model answered then, and what the articles said. */
  readonly model?: ModelRecord | undefined
  readonly articles?: ReadonlyMap<string, ArticleText>
}

interface Finish {
  readonly archive: Archive
  readonly now: Date
  readonly dryRun?: boolean | undefined
  /** Nothing is kept of a run that was kept already. */
  readonly isReplay?: boolean
  /** The model that drafts; undefined where none does. */
  readonly model?: ModelSettings | undefined
  /** Reads articles whose text feeds.yaml allows to read; undefined where none may be. */
  readonly readArticles?: ReadArticles
  /** Says that the run is alive, between one step and the next. */
  readonly sign?: () => Promise<unknown>
  readonly log: (line: string) => void
  readonly clock: () => Date
  /** The run as the ledger knows it; undefined where it does not. */
  readonly ledger?: {
    readonly mark: Pick<NewRun, 'id' | 'topic' | 'holder'>
    readonly feeds: readonly LoggedFeed[]
  }
}

/**
 * Makes the drafts, says what was chosen, lands them and keeps the run. Answers whether every draft could be landed or
 * laid beside; throws where the digest could not.
 */
export async function finishRun({ run, answers, model: kept, articles }: Gathered, options: Finish): Promise<boolean> {
  const { dryRun = false, isReplay = false, log } = options
  let model = kept
  let signs = Promise.resolve<unknown>(undefined)
  const made = await makeDraft(run, answers, {
    readArticles: articles ? async () => articles : options.readArticles,
    model: modelOf(run, kept, options, (record) => {
      model = record
      // An archive that is busy costs nobody the run: the next sign is soon.
      signs = signs.then(options.sign).catch(() => undefined)
    }),
  })
  await signs
  const report = reportLines(run, made)
  for (const line of report) log(line)
  const { text } = made
  const landed =
    text === undefined
      ? undefined
      : await land({ kind: 'digest', slug: `${run.topic.id}/${run.day}`, text }, run, options)
  const said = landed ? [landed.said] : []
  const outcomes = new Map<string, StoryOutcome>()
  for (const { slug, text } of made.stories) {
    const { said: line, ...outcome } = await landStory({ kind: 'story', slug, text }, run, options)
    said.push(line)
    outcomes.set(slug, outcome)
  }
  if (!dryRun && !isReplay) {
    const stories = Object.fromEntries(made.stories.map(({ slug, text }) => [slug, text]))
    const texts = { ...(text !== undefined && { draft: text }), ...stories }
    const kept = { texts, report: [...report, ...said], model, articles: made.stories[0]?.texts ?? new Map() }
    const folder = keepRun(wireFolder(), run, answers, kept, environment().keptRuns)
    if (said.length > 0) log(`kept      ${originOf(folder)}: --replay makes the draft again from it`)
  }
  const { state, reason } = landed ?? ({ state: 'no-draft', reason: made.reason } as const)
  await end(run, { ...made, outcomes }, { state, reason }, options)
  return [...outcomes.values()].every(({ state }) => state !== 'failed')
}

interface Draft {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly text: string
}

/** Lands one draft, or lays it beside what must stay; answers what came of it, and the line that says so. */
async function land({ kind, slug, text }: Draft, run: WireRun, options: Finish) {
  const { archive, now, dryRun = false, log } = options
  const { contentDir } = environment()
  const landing = { contentDir, kind, slug, text, timeZone: run.timeZone, at: now, isOwn: isOfTheWire, dryRun }
  const landed = await landDraft(archive, landing)
  const said = landedLine(landed, contentDir, dryRun)
  log(said)
  if ('held' in landed) for (const { message } of landed.held) log(`review    ${message}`)
  if (dryRun) log(text)
  else if (landed.kind === 'beside') {
    await keepSuggestion(archive, { kind, slug, text, run: run.id, at: now, reason: landed.reason, by: undefined })
    log(`beside    the desk shows it next to the document, as a suggestion: /admin (${slug})`)
  } else if (await findSuggestion(archive.db, slug)) await archive.write((db) => dropSuggestion(db, slug))
  return { state: landed.kind, reason: landed.kind === 'beside' ? landed.reason : undefined, said }
}

/** A story that cannot be landed costs neither the digest nor the others. */
async function landStory(draft: Draft, run: WireRun, options: Finish) {
  try {
    return await land(draft, run, options)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const said = printable(`failed    ${draft.slug}: ${reason}`)
    options.log(said)
    return { state: 'failed', reason, said } as const
  }
}

/** How the model is asked; undefined where none drafts, or none did in the run that is replayed. */
function modelOf(
  run: WireRun,
  kept: ModelRecord | undefined,
  { model, isReplay = false }: Finish,
  keep: (record: ModelRecord) => void,
) {
  const asking = { run, contentDir: environment().contentDir }
  if (isReplay) return kept && replayingModel(kept, asking)
  return model && askingModel(model, asking, keep)
}

/** Notes in the ledger that a run failed. */
export const endWithError = (run: WireRun, reason: string, options: Finish): Promise<void> =>
  end(run, undefined, { state: 'failed', reason }, options)

async function end(
  run: WireRun,
  made: (WireDraft & { readonly outcomes: ReadonlyMap<string, StoryOutcome> }) | undefined,
  ended: Pick<EndedRun, 'state' | 'reason'>,
  { archive, ledger, clock }: Finish,
): Promise<void> {
  if (!ledger) return
  const { mark, feeds } = ledger
  const at = clock()
  const found = made && itemsOfRun(run, made)
  const also = async (db: Db) => {
    const about = { run: run.id, topic: mark.topic, day: run.day }
    if (found) await keepItems(db, { ...about, items: found.list, groups: found.groups })
    if (feeds.length > 0) await replaceFeeds(db, mark.topic, feeds, at)
    if (ended.state !== 'no-draft' && ended.state !== 'failed') return clearMissing(db, mark.topic, run.day)
    if (isOverdue(run, at))
      await noteMissing(db, { topic: mark.topic, day: run.day, reason: whyMissing(run, made), at })
  }
  const counts = made && {
    feeds: made.feeds.length,
    asked: made.feeds.length,
    failed: made.feeds.filter(({ failure }) => failure !== undefined).length,
    items: made.feeds.reduce((sum, feed) => sum + feed.items, 0),
    chosen: made.choice.sides.reduce((sum, { chosen }) => sum + chosen.length, 0),
  }
  const report = made && runReport(run, made, made.outcomes)
  const stories = report?.stories.made.flatMap(({ slug, title, state }) =>
    state && hasLanded.has(state) ? [{ slug, title }] : [],
  )
  await endRun(archive, mark, { ...ended, counts, report, stories }, at, also)
}

const hasLanded: ReadonlySet<string> = new Set<StoryOutcome['state']>(['landed', 'updated', 'unchanged'])

/** Whether the edition is of today, and its hour has come. */
function isOverdue({ day, timeZone, feeds }: WireRun, at: Date): boolean {
  const due = feeds.due && dueMoment(feeds.due, day, timeZone)
  return day === calendarDay(at, timeZone) && due !== undefined && due !== '' && due <= at
}

/** For readers: what it was is for the desk alone. */
export const technicalFault = 'It could not be made because of a technical fault.'

/** Why there is no edition, for readers. */
function whyMissing({ topic }: WireRun, made: WireDraft | undefined): string {
  if (!made) return technicalFault
  const failed = made.feeds.filter(({ failure }) => failure !== undefined).length
  if (failed > 0) return `${failed} of ${made.feeds.length} feeds could not be reached.`
  const empty = made.choice.sides.filter(({ chosen }) => chosen.length === 0).map(({ id }) => id)
  const names = topic.perspectives.filter(({ id }) => empty.includes(id)).map(({ name }) => name)
  return `There was no report from ${names.join(' or ')}.`
}

function landedLine(landed: Landed, contentDir: string, dryRun: boolean): string {
  if (landed.kind === 'beside') return `not taken ${landed.reason}`
  const file = originOf(join(contentDir, landed.path))
  if (landed.kind === 'unchanged') return `unchanged ${file}`
  const warnings = landed.held.length > 0 ? `, ${landed.held.length} to be reviewed` : ''
  return `${landed.kind.padEnd(9)} ${file} as revision ${landed.revision} (a draft${warnings})${dryRun ? '; nothing was written' : ''}`
}
