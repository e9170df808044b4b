import { InvalidDocument } from '../invalid-document'
import { safeLink } from '../link'
import { isDay } from '../moment'
import { escapeLine } from '../story-text/escape'
import { faultOfTitle } from './title-fault'

export interface AddedReport {
  readonly title: string
  readonly outlet: string
  /** Absolute, http or https. It is never fetched. */
  readonly link: string
  /** Calendar day: `2026-01-21`. */
  readonly date?: string | undefined
}

export interface AddedArticle extends Omit<AddedReport, 'date'> {
  readonly account: string
}

/** Throws InvalidDocument with every faulty field (`added.title`). */
export function refuseFaulty({ title, outlet, link, date }: AddedReport, origin: string): void {
  const reasons = {
    title: faultOfTitle(title),
    outlet: faultOfTitle(outlet),
    link: safeLink(link) ? undefined : 'is not a full http or https link (without a user name)',
    date: date === undefined || isDay(date) ? undefined : 'is not a valid date',
  }
  const faults = Object.entries(reasons).flatMap(([field, reason]) =>
    reason ? [{ line: undefined, field: `added.${field}`, reason }] : [],
  )
  if (faults.length > 0) throw new InvalidDocument(origin, faults)
}

/** `reason` follows a colon in the message. */
export const refusal = (reason: string, origin: string) =>
  new InvalidDocument(origin, [{ line: undefined, field: 'added', reason: `cannot be added: ${reason}` }])

export function sourceLine({ title, outlet, link, date }: AddedReport): string {
  const [year, month, day] = date?.split('-') ?? []
  const written = date === undefined ? '' : ` (${Number(month)}/${Number(day)}/${year})`
  return `[${escapeLine(title.trim()).replace(/[[\]]/g, '\\$&')}](${escapeLine(link.trim())}) - ${escapeLine(outlet.trim())}${written}`
}
