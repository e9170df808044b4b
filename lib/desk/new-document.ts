import type { Document } from '../digest/document'
import { unpublishText } from '../digest/edits/standing-edit'
import { identifyDigest, isStoryFile } from '../digest/identify-digest'
import { type Fault, InvalidDocument, isInvalidDocument } from '../digest/invalid-document'
import { isDay } from '../digest/moment'
import { digestTextOf, emptyDigestText, emptyStoryText } from '../digest/new-text'
import { parseDocument } from '../digest/parse'
import { readSlug } from '../digest/slug'
import { storiesFromText } from '../digest/story-text/story-from-text'
import { storySlug } from '../digest/story-text/story-slug'
import { sidesAsDeclared, type Topic } from '../digest/topic'
import type { Editor } from '../store/accounts/editor'
import type { Archive, Db } from '../store/archive'
import { findDeskHead } from '../store/desk/desk-head'
import { digestBefore, listDeskTopics } from '../store/desk/desk-rows'
import { appendRevision } from '../store/ledger/append-revision'
import { archive } from '../store/open-archive'
import { parseContext } from '../store/parse-context'
import { listTopics } from '../store/projections/topics'
import { publicationDay } from '../store/publication-day'
import { demand } from './demand'

export type Created =
  | { readonly kind: 'created' | 'exists'; readonly document: Pick<Document, 'kind' | 'slug'> }
  /** Nothing was written. */
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }

/** What a new document is made from. Days are of the publication's zone: `2026-01-21`. */
export type NewDocument =
  | { readonly kind: 'digest'; readonly topic: string; readonly day: string; readonly from: 'empty' | 'previous' }
  | { readonly kind: 'story'; readonly title: string; readonly day: string }
  /** A file as an editor has it: a digest, a story, or one story in plain text. It becomes a draft, whatever it says. */
  | { readonly kind: 'file'; readonly name: string; readonly text: string }

/**
 * Begins a document: a draft of revision 1. One that is there already is left as it is. `submission` is made once by
 * the form, so that sending it twice makes one document. Throws Forbidden.
 */
export async function createDocument(
  editor: Editor,
  given: NewDocument & { readonly submission: string },
  now = new Date(),
): Promise<Created> {
  const opened = await archive()
  await demand(opened, editor, ['create'], undefined, now)
  let document: Document
  try {
    document = await begun(opened.db, given)
  } catch (error) {
    if (isInvalidDocument(error)) return { kind: 'invalid', faults: error.faults }
    throw error
  }
  return { kind: (await begin(opened, editor, document, given.submission, now)) ? 'created' : 'exists', document }
}

/** Appends revision 1; false where there is a document of that name already, which is left as it is. */
export async function begin(
  opened: Archive,
  editor: Editor,
  document: Document,
  submission: string,
  now: Date,
): Promise<boolean> {
  const begun = { document, submission, editor, basedOn: 0, origin: 'desk', acts: ['create'], at: now } as const
  return (await appendRevision(opened, begun)).kind === 'saved'
}

/** The topics that a digest can be begun in: those of topics.yaml, then those that only have digests. */
export async function listNewTopics(_editor: Editor): Promise<readonly Pick<Topic, 'id' | 'name'>[]> {
  const { db } = await archive()
  const declared = await listTopics(db)
  const others = (await listDeskTopics(db)).filter(({ id }) => declared.every((topic) => topic.id !== id))
  return [...declared, ...others].map(({ id, name }) => ({ id, name }))
}

async function begun(db: Db, given: NewDocument): Promise<Document> {
  if (given.kind === 'file') return draftOf(given.name, given.text)
  if (!isDay(given.day))
    throw new InvalidDocument('the form', [{ line: undefined, field: 'day', reason: 'is not a calendar date' }])
  if (given.kind === 'story') return parsed('story', storySlug(given.day, given.title), emptyStoryText(given))
  const { topic, day } = given
  const before = await digestBefore(db, topic, day)
  const earlier = before === undefined ? undefined : (await findDeskHead(db, before))?.document
  if (given.from === 'previous' && earlier?.kind === 'digest')
    return parsed('digest', `${topic}/${day}`, digestTextOf(earlier, day))
  const declared = (await listTopics(db)).find(({ id }) => id === topic)
  const known = earlier?.kind === 'digest' && {
    id: topic,
    name: earlier.topicName,
    perspectives: sidesAsDeclared(earlier.perspectives),
  }
  const sides = declared ?? (known || { id: topic, name: topic, perspectives: [] })
  return parsed('digest', `${topic}/${day}`, emptyDigestText({ topic: sides, day }))
}

function draftOf(name: string, text: string): Document {
  if (!/^\uFEFF?---/.test(text)) return storyOf(name, text)
  const isStory = isStoryFile(text)
  const kind = isStory ? 'story' : 'digest'
  const slug = isStory ? slugOfStory(name, text) : identifyDigest(text, name)
  const document = parsed(kind, slug, text)
  return document.standing.draft ? document : parsed(kind, slug, unpublishText(document))
}

function slugOfStory(name: string, text: string): string {
  const own = name.replace(/[.]\w+$/, '')
  if (typeof readSlug('story', own) !== 'string') return own
  const { date, title } = parsed('story', '2000-01-01-a-story', text)
  return storySlug(publicationDay(date), title)
}

function storyOf(name: string, text: string): Document {
  const [story, ...others] = storiesFromText(text, name, { draft: true })
  const refusal = (reason: string): never => {
    throw new InvalidDocument(name, [{ line: undefined, field: 'file', reason }])
  }
  if (!story) return refusal('holds no story')
  if (others.length > 0)
    return refusal(`holds ${others.length + 1} stories; bring one file for each, or use npm run import`)
  if (story.kind === 'refused') throw new InvalidDocument(name, story.faults)
  return parsed('story', storySlug(story.day, story.title, story.outlets), story.text)
}

const parsed = (kind: Document['kind'], slug: string, text: string): Document =>
  parseDocument(text, parseContext({ kind, slug }, 1))
