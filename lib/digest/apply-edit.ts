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
import { memoizeLast } from './memoize'
import { type ParseContext, parseDocument } from './parse'

/**
 * Returns the edited document, parsed again; every byte outside the edited lines stays. Throws InvalidDocument if the
 * new text is invalid or does not parse to what the edit meant.
 */
export function applyEdit(document: Document, edit: Edit, context: ParseContext): Document {
  const text = editText(document, edit, context.origin)
  if (text === document.text) return document
  const edited = readAgain(text, context)
  refuseOtherReading(document, edited, edit, context.origin)
  return edited
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
      return accountText(storyOf(document, edit, origin), edit.index, edit.account, origin)
    case 'article-title':
      return articleTitleText(storyOf(document, edit, origin), edit.index, edit.title, origin)
    case 'article-order':
      return articleOrderText(storyOf(document, edit, origin), edit.order, origin)
    case 'source-title':
      return sourceTitleText(digestOf(document, edit, origin), edit.number, edit.title, origin)
    case 'sources-left-out':
      return sourcesRemovedText(digestOf(document, edit, origin), edit.numbers, origin)
    case 'source-added':
      return sourceAddedText(digestOf(document, edit, origin), edit.perspective, edit.source, origin)
    case 'article-added':
      return articleAddedText(storyOf(document, edit, origin), edit.article, origin)
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
      refuseOtherSources(digestOf(before, edit, origin), edited, edit.number, edit.title, origin)
    if (edit.kind === 'sources-left-out') refuseOtherRest(digestOf(before, edit, origin), edited, edit.numbers, origin)
    if (edit.kind === 'source-added')
      refuseOtherList(digestOf(before, edit, origin), edited, edit.perspective, edit.source, origin)
    return
  }
  if (edit.kind === 'article-order') refuseOtherArticles(storyOf(before, edit, origin), edited, edit.order, origin)
  if (edit.kind === 'article-added') refuseRunOn(storyOf(before, edit, origin), edited, edit.article, origin)
  const reason = mismatch(edited, edit)
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

function mismatch(edited: Story, edit: Edit): { field: string; reason: string } | undefined {
  const runsOn = 'cannot be saved as it is: a line in it would begin another section or article'
  switch (edit.kind) {
    case 'summary':
      return edited.summary === readProse(edit.summary) ? undefined : { field: 'summary', reason: runsOn }
    case 'account': {
      const isKept = edited.articles[edit.index]?.account === readProse(edit.account)
      return isKept ? undefined : { field: `articles[${edit.index}].account`, reason: runsOn }
    }
    case 'article-title': {
      const isKept = edited.articles[edit.index]?.title === cleanText(edit.title)
      return isKept ? undefined : { field: `articles[${edit.index}].title`, reason: runsOn }
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
