import { cleanText } from '../clean-text'
import type { Correction, DraftedBy, PublicationStatus, ReportCorrections } from '../document'
import type { Findings } from '../findings'
import { dayIn, type Moment, readMoment } from '../moment'
import { firstMoment } from '../visibility'
import type { DigestFields, StoryFields } from './fields'
import type { FrontMatter } from './strict-yaml'

export interface Dateline {
  readonly title: string
  readonly date: Date
  readonly standing: PublicationStatus
  readonly corrections: readonly Correction[]
  readonly draftedBy: DraftedBy | undefined
  readonly reports?: ReportCorrections
}

/** What digests and stories share beyond single fields: moments are real, the day is the slug's. */
export function readDateline(
  fields: DigestFields | StoryFields,
  frontMatter: FrontMatter,
  { day, timeZone }: { readonly day: string; readonly timeZone: string },
  findings: Findings,
): Dateline {
  const dateOf = (written: string | undefined) => (written ? readMoment(written, timeZone)?.date : undefined)
  const date = readMoment(fields.date, timeZone)
  if (!date) throw new Error(`“${fields.date}” was accepted as a date`)
  warnOfOtherDay(date, day, timeZone, frontMatter, findings)
  if (typeof fields.draft !== 'boolean') {
    const at = { line: frontMatter.lineOf(['draft']), field: 'draft' }
    findings.warn('draft-missing', 'The front matter does not say draft: false, so this is a draft', at)
  }
  const standing: PublicationStatus = {
    draft: fields.draft ?? true,
    publishAt: dateOf(fields.publishAt),
    withdrawn: dateOf(fields.withdrawn),
    withdrawnReason: cleanText(fields.withdrawnReason ?? '') || undefined,
    reviewed: dateOf(fields.reviewed),
    submitted: dateOf(fields.submitted),
    embargoUntil: dateOf(fields.embargoUntil),
    unpublishAt: dateOf(fields.unpublishAt),
  }
  holdIfOverBefore(standing, date.date, frontMatter, findings)
  const corrections = (fields.corrections ?? []).map(({ at, note }): Correction => {
    return { at: dateOf(at) ?? date.date, note: cleanText(note) }
  })
  const draftedBy = readDraftedBy(fields, frontMatter, findings)
  return {
    title: cleanText(fields.title),
    date: date.date,
    standing,
    corrections,
    draftedBy,
    ...readReports(fields),
  }
}

function readReports({ sameReport, ownReport }: DigestFields | StoryFields): Pick<Dateline, 'reports'> {
  const same = (sameReport ?? []).map((list) => list.map(cleanText)).filter((list) => list.length > 1)
  const own = (ownReport ?? []).map(cleanText)
  return same.length + own.length > 0 ? { reports: { same, own } } : {}
}

const longestOrigin = 200

function readDraftedBy(
  fields: DigestFields | StoryFields,
  frontMatter: FrontMatter,
  findings: Findings,
): DraftedBy | undefined {
  const read = (key: keyof DraftedBy): string | undefined => {
    const value = fields[key]
    if (value === undefined || value === null) return undefined
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '\n'
    if (text.length <= longestOrigin && !/[\r\n]/.test(text)) return cleanText(text) || undefined
    const message = `“${key}” is not shown: it is not one line of text of up to ${longestOrigin} characters`
    findings.warn('unread-origin', message, { line: frontMatter.lineOf([key]), field: key })
    return undefined
  }
  const draftedBy = {
    pipeline: read('pipeline'),
    run: read('run'),
    model: read('model'),
    promptVersion: read('promptVersion'),
  }
  return Object.values(draftedBy).some((value) => value !== undefined) ? draftedBy : undefined
}

function holdIfOverBefore(standing: PublicationStatus, date: Date, frontMatter: FrontMatter, findings: Findings): void {
  const { unpublishAt } = standing
  if (!unpublishAt || unpublishAt > firstMoment(standing, date)) return
  const at = { line: frontMatter.lineOf(['unpublishAt']), field: 'unpublishAt' }
  findings.hold('ends-before-it-begins', 'unpublishAt is too early: it would be unpublished before it is published', at)
}

function warnOfOtherDay(
  date: Moment,
  day: string,
  timeZone: string,
  frontMatter: FrontMatter,
  findings: Findings,
): void {
  const days = [date.day, dayIn(date.date, 'UTC'), dayIn(date.date, timeZone)]
  if (days.includes(day)) return
  const message = `The date is ${date.day}, but the file name says ${day}; readers see ${day}`
  findings.warn('date-disagrees', message, { line: frontMatter.lineOf(['date']), field: 'date' })
}
