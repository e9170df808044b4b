import type { Document } from '../document'
import { printScalar } from '../front-matter/scalar'
import { removeKey, setKey } from './front-matter-edit'

export const keysOfStatus = [
  'publishAt',
  'embargoUntil',
  'unpublishAt',
  'submitted',
  'reviewed',
  'withdrawn',
  'withdrawnReason',
] as const

/** A schedule or embargo in the text stays, so it may become public later than `at`. */
export function publishText(document: Document, at: Date): string {
  return released(document, document.text, at, document.date > at)
}

export function scheduleText(document: Document, publishAt: Date, at: Date): string {
  const scheduled = setMoment(document.text, 'publishAt', document.standing.publishAt, publishAt)
  return released(document, scheduled, at, false)
}

export const unpublishText = (document: Document): string =>
  removeKey(setDraft(document, document.text, true), 'submitted')

/** `reason` is public: it is shown in the notice that replaces the document. */
export function withdrawText(document: Document, at: Date, reason: string | undefined): string {
  if (document.standing.withdrawn) return document.text
  const text = setKey(document.text, 'withdrawn', at.toISOString())
  return reason
    ? setKey(text, 'withdrawnReason', (old) => printScalar(reason, old))
    : removeKey(text, 'withdrawnReason')
}

/** A document already in review keeps its time. */
export const submitText = (document: Document, at: Date): string =>
  document.standing.submitted && document.standing.draft
    ? document.text
    : setKey(setDraft(document, document.text, true), 'submitted', at.toISOString())

export const sendBackText = ({ text }: Document): string => removeKey(text, 'submitted')

export const embargoText = (document: Document, until: Date | undefined): string =>
  until
    ? setMoment(document.text, 'embargoUntil', document.standing.embargoUntil, until)
    : removeKey(document.text, 'embargoUntil')

export const endText = (document: Document, unpublishAt: Date | undefined): string =>
  unpublishAt
    ? setMoment(document.text, 'unpublishAt', document.standing.unpublishAt, unpublishAt)
    : removeKey(document.text, 'unpublishAt')

export const reviewText = ({ text }: Document, at: Date): string => setKey(text, 'reviewed', at.toISOString())

function released(document: Document, text: string, at: Date, isAhead: boolean): string {
  const { reviewed, unpublishAt } = document.standing
  const isHeld = isAhead || document.warnings.some(({ holds }) => holds)
  const keys = [
    'withdrawn',
    'withdrawnReason',
    'submitted',
    ...(unpublishAt && unpublishAt <= at ? ['unpublishAt'] : []),
  ]
  const shown = keys.reduce(removeKey, setDraft(document, text, false))
  return isHeld && !reviewed ? setKey(shown, 'reviewed', at.toISOString()) : shown
}

/** A missing key is always written; an existing one only if it changes. */
const setDraft = (document: Document, text: string, draft: boolean): string =>
  document.standing.draft === draft && !isUnsaid(document) ? text : setKey(text, 'draft', String(draft))

const isUnsaid = (document: Document): boolean => document.warnings.some(({ code }) => code === 'draft-missing')

const setMoment = (text: string, key: string, old: Date | undefined, moment: Date): string =>
  old?.getTime() === moment.getTime() ? text : setKey(text, key, moment.toISOString())
