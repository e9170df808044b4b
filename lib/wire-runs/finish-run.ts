import { join } from 'node:path'
import { type Landed, landDraft } from '@/lib/content-files/land-draft'
import { originOf } from '@/lib/content-files/raw-file'
import { writeFileAtomically } from '@/lib/content-files/write-file'
import { calendarDay } from '@/lib/digest/calendar-day'
import { environment } from '@/lib/env'
import type { ModelSettings } from '@/lib/env/model-settings'
import type { Archive, Db } from '@/lib/store/archive'
import { type LoggedFeed, replaceFeeds } from '@/lib/store/wire/feeds'
import { clearMissing, noteMissing } from '@/lib/store/wire/missing'
import { type EndedRun, endRun, type NewRun } from '@/lib/store/wire/runs'
import { askingModel, type ModelRecord, replayingModel } from '@/lib/wire/ask-model'
import { isOfTheWire } from '@/lib/wire/draft-digest'
import { makeDraft, type WireDraft, type WireRun } from '@/lib/wire/make-draft'
import { dueMoment } from './due-moment'
import { wireFolder } from './feed-memory'
import { keepRun } from './run-folder'
import { reportLines, runReport } from './run-report'

export type Answers = Parameters<typeof makeDraft>[1]

interface Gathered {
  readonly run: WireRun
  readonly answers: Answers
  /** Of a run that is replayed: what the model answered then. */
  readonly model?: ModelRecord | undefined
}

interface Finish {
  readonly archive: Archive
  readonly now: Date
  readonly dryRun?: boolean | undefined
  /** Nothing is kept of a run that was kept already. */
  readonly isReplay?: boolean
  /** The model that drafts; undefined where none does. */
  readonly model?: ModelSettings | undefined
  readonly log: (line: string) => void
  readonly clock: () => Date
  /** The run as the ledger knows it; undefined where it does not. */
  readonly ledger?: {
    readonly mark: Pick<NewRun, 'id' | 'topic' | 'holder'>
    readonly feeds: readonly LoggedFeed[]
  }
}

/** Makes the draft, says what was chosen, lands it and keeps the run. */
export async function finishRun({ run, answers, model: kept }: Gathered, options: Finish): Promise<void> {
  const { archive, now, dryRun = false, isReplay = false, log } = options
  const { contentDir } = environment()
  const within = wireFolder()
  let model = kept
  const made = await makeDraft(
    run,
    answers,
    modelOf(run, kept, options, (record) => (model = record)),
  )
  const report = reportLines(run, made)
  for (const line of report) log(line)
  if (made.text === undefined) {
    if (!dryRun && !isReplay) keepRun(within, run, answers, { text: undefined, report, model })
    await end(run, made, { state: 'no-draft', reason: made.reason }, options)
    return
  }
  const slug = `${run.topic.id}/${run.day}`
  const landing = { contentDir, slug, text: made.text, timeZone: run.timeZone, at: now, isOwn: isOfTheWire, dryRun }
  const landed = await landDraft(archive, landing)
  const said = landedLine(landed, contentDir, dryRun)
  log(said)
  if ('held' in landed) for (const { message } of landed.held) log(`review    ${message}`)
  if (landed.kind === 'beside' && !dryRun) {
    const path = `suggestions/${slug}.md`
    writeFileAtomically(within, path, made.text)
    log(`beside    ${originOf(join(within, path))}`)
  }
  if (dryRun) log(made.text)
  else if (!isReplay) {
    const folder = keepRun(within, run, answers, { text: made.text, report: [...report, said], model })
    log(`kept      ${originOf(folder)}: --replay makes the draft again from it`)
  }
  const reason = landed.kind === 'beside' ? landed.reason : undefined
  await end(run, made, { state: landed.kind, reason }, options)
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
  made: WireDraft | undefined,
  ended: Pick<EndedRun, 'state' | 'reason'>,
  { archive, ledger, clock }: Finish,
): Promise<void> {
  if (!ledger) return
  const { mark, feeds } = ledger
  const at = clock()
  const also = async (db: Db) => {
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
  await endRun(archive, mark, { ...ended, ...(made && { counts, report: runReport(run, made) }) }, at, also)
}

/** Whether the edition is of today, and its hour has come. */
function isOverdue({ day, timeZone, feeds }: WireRun, at: Date): boolean {
  const due = feeds.due && dueMoment(feeds.due, day, timeZone)
  return day === calendarDay(at, timeZone) && due !== undefined && due !== '' && due <= at
}

/** Why there is no edition, for readers. */
function whyMissing({ topic }: WireRun, made: WireDraft | undefined): string {
  if (!made) return 'It could not be made because of a technical fault.'
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
