import type { Document } from '../document'
import { removeKey, setKey } from './front-matter-edit'

/** Released at once, or at the moment `publishAt` names: an embargo that stands in the text stays. */
export function publishText(document: Document, at: Date): string {
  return released(document, document.text, at, document.date > at)
}

export function scheduleText(document: Document, publishAt: Date, at: Date): string {
  const scheduled = setMoment(document.text, 'publishAt', document.standing.publishAt, publishAt)
  return released(document, scheduled, at, false)
}

export const unpublishText = (document: Document): string => setDraft(document, document.text, true)

export const withdrawText = (document: Document, at: Date): string =>
  document.standing.withdrawn ? document.text : setKey(document.text, 'withdrawn', at.toISOString())

function released(document: Document, text: string, at: Date, isAhead: boolean): string {
  const isHeld = isAhead || document.warnings.some(({ holds }) => holds)
  const shown = removeKey(setDraft(document, text, false), 'withdrawn')
  return isHeld && !document.standing.reviewed ? setKey(shown, 'reviewed', at.toISOString()) : shown
}

/** A key that says so already is left as it is written; a missing one is written out either way. */
const setDraft = (document: Document, text: string, draft: boolean): string =>
  document.standing.draft === draft && !isUnsaid(document) ? text : setKey(text, 'draft', String(draft))

const isUnsaid = (document: Document): boolean => document.warnings.some(({ code }) => code === 'draft-missing')

const setMoment = (text: string, key: string, old: Date | undefined, moment: Date): string =>
  old?.getTime() === moment.getTime() ? text : setKey(text, key, moment.toISOString())
