import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { Temporal } from 'temporal-polyfill'
import type { Correction } from '@/lib/digest/correction'
import type { Document } from '@/lib/digest/document'
import { dayName } from './day-name'
import { digestContent } from './digest-content'
import { sanitised } from './sanitise'
import { storyContent } from './story-content'

/** The calendar day of a moment in a zone. */
export const dayOf = (moment: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** Corrections lead the body: readers compare bodies, and who has read the item before must see what was wrong. */
export const correctionContent = ({ at, note }: Correction, timeZone: string): ElementContent => {
  const day = dayOf(at, timeZone)
  return h('p', h('strong', 'Correction, ', h('time', { dateTime: day }, dayName(day)), ':'), ` ${note}`)
}

/** A tree as HTML text, cleaned. */
export const htmlOf = (content: readonly ElementContent[]): string =>
  toHtml(sanitised(content), { characterReferences: { useNamedReferences: false } })

/** The whole document as HTML for a feed's item. Days of corrections are those of `timeZone`. */
export const itemHtml = (document: Document, timeZone: string): string =>
  htmlOf([
    ...document.corrections.map((correction) => correctionContent(correction, timeZone)),
    ...(document.kind === 'digest' ? digestContent(document) : storyContent(document)),
  ])
