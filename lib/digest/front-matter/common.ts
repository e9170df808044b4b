import { cleanText } from '../clean-text'
import type { Correction } from '../correction'
import type { Standing } from '../document'
import type { Findings } from '../findings'
import { dayIn, type Moment, readMoment } from '../moment'
import type { DigestFields, StoryFields } from './fields'
import { type FieldPath, type FrontMatter, nameOf } from './strict-yaml'

export interface CommonFields {
  readonly title: string
  readonly date: Date
  readonly standing: Standing
  readonly corrections: readonly Correction[]
}

/** What digests and stories share, beyond the types of single fields: moments are real, the day is the slug's. */
export function readCommon(
  fields: DigestFields | StoryFields,
  frontMatter: FrontMatter,
  { day, timeZone }: { readonly day: string; readonly timeZone: string },
  findings: Findings,
): CommonFields | undefined {
  const moment = (path: FieldPath, written: string | undefined): Moment | undefined => {
    if (written === undefined) return undefined
    const read = readMoment(written, timeZone)
    if (!read) {
      const reason = `“${written.slice(0, 60)}” is no date such as 2026-01-21 or 2026-01-21T04:00:00Z`
      findings.fault(nameOf(path), reason, frontMatter.lineOf(path))
    }
    return read
  }

  const date = moment(['date'], fields.date)
  if (date) warnOfOtherDay(date, day, timeZone, frontMatter, findings)
  if (typeof fields.draft !== 'boolean') {
    const at = { line: frontMatter.lineOf(['draft']), field: 'draft' }
    findings.warn('draft-missing', 'The front matter does not say draft: false, so this is a draft', at)
  }
  const standing: Standing = {
    draft: fields.draft ?? true,
    publishAt: moment(['publishAt'], fields.publishAt)?.date,
    withdrawn: moment(['withdrawn'], fields.withdrawn)?.date,
    reviewed: moment(['reviewed'], fields.reviewed)?.date,
  }
  const corrections = (fields.corrections ?? []).flatMap(({ at, note }, index): Correction[] => {
    const read = moment(['corrections', index, 'at'], at)
    return read ? [{ at: read.date, note: cleanText(note) }] : []
  })
  return date && { title: cleanText(fields.title), date: date.date, standing, corrections }
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
  const message = `The date is of ${date.day}, the file of ${day}; the file's day is the one shown`
  findings.warn('date-disagrees', message, { line: frontMatter.lineOf(['date']), field: 'date' })
}
