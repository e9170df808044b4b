import { InvalidDocument } from '../invalid-document'
import { safeLink } from '../link'
import { isDay } from '../moment'
import { escapeLine } from '../story-text/escape'
import { faultOfTitle } from './title-fault'

/** What an editor adds by hand, each in plain text. */
export interface AddedReport {
  readonly title: string
  readonly outlet: string
  /** Absolute, http or https; nothing is fetched. */
  readonly link: string
  /** The calendar day it is of: `2026-01-21`. */
  readonly date?: string | undefined
}

/** An article of a story: of which day it is, stories do not say. */
export interface AddedArticle extends Omit<AddedReport, 'date'> {
  /** Markdown. */
  readonly account: string
}

/** Throws InvalidDocument with every field (`added.title`) that cannot be kept. */
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

/** What is in the way of adding it, whatever its fields say; `reason` goes on after a colon. */
export const refusal = (reason: string, origin: string) =>
  new InvalidDocument(origin, [{ line: undefined, field: 'added', reason: `cannot be added: ${reason}` }])

/** It as a line of the list of sources, in the form that the pipeline writes. */
export function sourceLine({ title, outlet, link, date }: AddedReport): string {
  const [year, month, day] = date?.split('-') ?? []
  const written = date === undefined ? '' : ` (${Number(month)}/${Number(day)}/${year})`
  return `[${escapeLine(title.trim()).replace(/[[\]]/g, '\\$&')}](${escapeLine(link.trim())}) - ${escapeLine(outlet.trim())}${written}`
}
