import { cleanText } from './clean-text'
import type { Digest, Document, Story } from './document'
import type { Edit } from './edit'
import { articleAddedText, refuseRunOn } from './edits/article-added-edit'
import { articleOrderText, refuseOtherArticles } from './edits/article-order-edit'
import { articleTitleText } from './edits/article-title-edit'
import { correctText } from './edits/correction-edit'
import { fileText, refuseOtherStanding } from './edits/file-edit'
import { highlightsText, refuseOtherHighlights } from './edits/highlights-edit'
import { imageDescriptionText } from './edits/image-description-edit'
import { accountText, readProse, summaryText } from './edits/prose-edit'
import { reportsKept, reportsText } from './edits/reports-edit'
import { refuseOtherList, sourceAddedText } from './edits/source-added-edit'
import { refuseOtherSources, sourceTitleText } from './edits/source-title-edit'
import { refuseOtherRest, sourcesRemovedText } from './edits/sources-removed-edit'
import {
  embargoText,
  endText,
  publishText,
  reviewText,
  scheduleText,
  sendBackText,
  submitText,
  unpublishText,
  withdrawText,
} from './edits/standing-edit'
import { titleText } from './edits/title-edit'
import { InvalidDocument } from './invalid-document'
import { safeLink } from './link'
import { memoizeLast } from './memoize'
import { type ParseContext, parseDocument } from './parse'
import { idsOf, namedBy, partsOf } from './part-ids'

/**
 * Returns the edited document, parsed again; every byte outside the edited lines stays. Throws InvalidDocument if the
 * new text is invalid or does not parse to what the edit meant.
 */
export const applyEdit = (document: Document, edit: Edit, context: ParseContext): Document =>
  applyEdits(document, [edit], context)

/**
 * The document after several edits, one after the other; all of them name sources and articles by the ids of
 * `document`. What comes out has the ids of its own text. Throws InvalidDocument as `applyEdit` does.
 */
export function applyEdits(document: Document, edits: readonly Edit[], context: ParseContext): Document {
  let [read, named] = [document, document]
  for (const edit of edits) {
    const text = editText(named, edit, context.origin)
    if (text === named.text) continue
    read = readAgain(text, context)
    refuseOtherReading(named, read, edit, context.origin)
    const ids = idsAfter(named, read, edit)
    const kept = isWhole(edit) || edit.kind === 'reports' ? read.text : reportsKept(named, read, ids)
    if (kept !== read.text) read = readAgain(kept, context)
    named = namedBy(read, ids)
  }
  return read
}

/** Nobody said what became of the parts of a whole text. */
const isWhole = ({ kind }: Edit): boolean => kind === 'file' || kind === 'text'

/** The ids that the parts of the edited text had before it was edited: the next edit goes by them. */
function idsAfter(before: Document, edited: Document, edit: Edit): readonly string[] {
  const ids = idsOf(before)
  switch (edit.kind) {
    case 'article-order':
      return edit.ids
    case 'sources-left-out':
      return ids.filter((id) => !edit.ids.includes(id))
    case 'source-added':
    case 'article-added': {
      const link = safeLink((edit.kind === 'source-added' ? edit.source : edit.article).link)
      const place = partsOf(edited).findIndex((part) => part.link === link)
      return ids.toSpliced(place, 0, link ?? '')
    }
    case 'file':
    case 'text':
      return idsOf(edited)
    default:
      return ids
  }
}

/** The live preview makes the text that a save makes next, and parsing is most of a save's cost. */
const readLast = memoizeLast<Document>(8)

function readAgain(text: string, context: ParseContext): Document {
  const { kind, slug, origin, timeZone } = context
  return readLast([kind, slug, origin, timeZone, text].join('\n'), () => parseDocument(text, context))
}

function editText(document: Document, edit: Edit, origin: string): string {
  switch (edit.kind) {
    case 'highlights':
      return highlightsText(document, edit.section, edit.highlights, origin)
    case 'title':
      return titleText(document.text, edit.title)
    case 'summary':
      return summaryText(storyOf(document, edit, origin), edit.summary)
    case 'image-description':
      return imageDescriptionText(storyOf(document, edit, origin), edit.description, origin)
    case 'account':
      return accountText(storyOf(document, edit, origin), edit.id, edit.account, origin)
    case 'article-title':
      return articleTitleText(storyOf(document, edit, origin), edit.id, edit.title, origin)
    case 'article-order':
      return articleOrderText(storyOf(document, edit, origin), edit.ids, origin)
    case 'source-title':
      return sourceTitleText(digestOf(document, edit, origin), edit.id, edit.title, origin)
    case 'sources-left-out':
      return sourcesRemovedText(digestOf(document, edit, origin), edit.ids, origin)
    case 'source-added':
      return sourceAddedText(digestOf(document, edit, origin), edit.perspective, edit.source, origin)
    case 'article-added':
      return articleAddedText(storyOf(document, edit, origin), edit.article, origin)
    case 'reports':
      return reportsText(document, edit, origin)
    case 'publish':
      return publishText(document, edit.at)
    case 'unpublish':
      return unpublishText(document)
    case 'schedule':
      return scheduleText(document, edit.publishAt, edit.at)
    case 'withdraw':
      return withdrawText(document, edit.at, edit.reason)
    case 'submit':
      return submitText(document, edit.at)
    case 'send-back':
      return sendBackText(document)
    case 'embargo':
      return embargoText(document, edit.until)
    case 'end':
      return endText(document, edit.unpublishAt)
    case 'correct':
      return correctText(document.text, edit.at, edit.note)
    case 'review':
      return reviewText(document, edit.at)
    case 'file':
      return fileText(document.text, edit.text, origin)
    case 'text':
      return edit.text
  }
}

function refuseOtherReading(before: Document, edited: Document, edit: Edit, origin: string): void {
  if (edit.kind === 'file') refuseOtherStanding(before, edited, origin)
  if (edit.kind === 'highlights') refuseOtherHighlights(edited, edit.section, edit.highlights, origin)
  if (edit.kind === 'highlights' || edit.kind === 'summary' || edit.kind === 'account')
    refuseUnlinked(before, edited, origin)
  if (edited.kind === 'digest') {
    if (edit.kind === 'source-title')
      refuseOtherSources(digestOf(before, edit, origin), edited, edit.id, edit.title, origin)
    if (edit.kind === 'sources-left-out') refuseOtherRest(digestOf(before, edit, origin), edited, edit.ids, origin)
    if (edit.kind === 'source-added')
      refuseOtherList(digestOf(before, edit, origin), edited, edit.perspective, edit.source, origin)
    return
  }
  if (edit.kind === 'article-order') refuseOtherArticles(storyOf(before, edit, origin), edited, edit.ids, origin)
  if (edit.kind === 'article-added') refuseRunOn(storyOf(before, edit, origin), edited, edit.article, origin)
  const reason = mismatch(edited, edit, idsOf(before))
  if (reason) throw new InvalidDocument(origin, [{ line: undefined, ...reason }])
}

function refuseUnlinked(before: Document, edited: Document, origin: string): void {
  const unlinked = ({ warnings }: Document) => warnings.filter(({ code }) => code === 'unlinked-address')
  const known = unlinked(before).map(({ message }) => message)
  const fresh = unlinked(edited).filter(({ message }) => !known.includes(message))
  if (fresh.length === 0) return
  const faults = fresh.map(({ line, field = 'body', message }) => ({ line, field, reason: message }))
  throw new InvalidDocument(origin, faults)
}

function mismatch(edited: Story, edit: Edit, ids: readonly string[]): { field: string; reason: string } | undefined {
  const runsOn = 'cannot be saved as it is: a line in it would begin another section or article'
  switch (edit.kind) {
    case 'summary':
      return edited.summary === readProse(edit.summary) ? undefined : { field: 'summary', reason: runsOn }
    case 'account': {
      const index = ids.indexOf(edit.id)
      const isKept = edited.articles[index]?.account === readProse(edit.account)
      return isKept ? undefined : { field: `articles[${index}].account`, reason: runsOn }
    }
    case 'article-title': {
      const index = ids.indexOf(edit.id)
      const isKept = edited.articles[index]?.title === cleanText(edit.title)
      return isKept ? undefined : { field: `articles[${index}].title`, reason: runsOn }
    }
    case 'image-description': {
      const isKept = edited.image?.description === cleanText(edit.description)
      return isKept ? undefined : { field: 'image.description', reason: 'cannot be saved as it is' }
    }
    default:
      return undefined
  }
}

function storyOf(document: Document, edit: Edit, origin: string): Story {
  if (document.kind === 'story') return document
  throw otherKind(edit, 'is a field of stories only', origin)
}

function digestOf(document: Document, edit: Edit, origin: string): Digest {
  if (document.kind === 'digest') return document
  throw otherKind(edit, 'is a field of digests only', origin)
}

const otherKind = (edit: Edit, reason: string, origin: string) =>
  new InvalidDocument(origin, [{ line: undefined, field: edit.kind, reason }])
