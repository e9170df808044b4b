import type { PublicDigest, PublicDocument, PublicStory } from './digest/public-document'
import type { Teaser } from './digest/teaser'
import type { Topic } from './digest/topic'

export type { Teaser }

export interface FrontPage {
  /** The latest public digest of each topic, in the topics' order. */
  readonly leads: readonly PublicDigest[]
  /** Earlier digests and stories, newest first; none of the leads. */
  readonly river: readonly Teaser[]
}
export interface TopicPage {
  readonly topic: Topic
  readonly lead: PublicDigest | undefined
  readonly teasers: readonly Teaser[]
  /** `{ year: '2026', count }`, newest first, public digests only. */
  readonly years: readonly { readonly year: string; readonly count: number }[]
}
export interface ArchiveYear {
  readonly year: string
  readonly count: number
  readonly months: readonly { readonly month: string; readonly count: number }[]
}
export interface Neighbours {
  readonly previous: Teaser | undefined
  readonly next: Teaser | undefined
}

const unwritten = (): never => {
  throw new Error('not written yet')
}

/**
 * A short text that changes whenever anything a reader may see has changed: a commit that touched public text, or
 * a schedule that came due. The page cache and the feeds' validators are stamped with it.
 */
export const currentEdition = (): Promise<string> => unwritten()

// Every function below answers for this very moment unless `now` is given. None can return a draft.
export const readFrontPage = (_now?: Date): Promise<FrontPage> => unwritten()
export const readDigest = (_slug: string, _now?: Date): Promise<PublicDigest | undefined> => unwritten()
export const readStory = (_slug: string, _now?: Date): Promise<PublicStory | undefined> => unwritten()
/** The digests before and after it in its topic (stories: among stories). */
export const readNeighbours = (_document: PublicDocument, _now?: Date): Promise<Neighbours> => unwritten()
/** Topics that have at least one public digest, in order. */
export const readTopics = (_now?: Date): Promise<readonly Topic[]> => unwritten()
export const readTopic = (_topic: string, _year?: string, _now?: Date): Promise<TopicPage | undefined> => unwritten()
export const readStories = (_now?: Date): Promise<readonly Teaser[]> => unwritten()
/** Years newest first, each with its months (`'01'`…`'12'`, newest first) and counts. */
export const readArchive = (_now?: Date): Promise<readonly ArchiveYear[]> => unwritten()
/** Teasers of a month, newest first; `[]` for a month without any. */
export const readArchiveMonth = (_year: string, _month: string, _now?: Date): Promise<readonly Teaser[]> => unwritten()
/** The newest by `publishedAt`, then slug. */
export const readLatest = (
  _options: { topic?: string; limit: number },
  _now?: Date,
): Promise<readonly PublicDocument[]> => unwritten()
/** Every public address with the moment its text last changed, for the sitemap. */
export const readAddresses = (
  _now?: Date,
): Promise<readonly { kind: 'digest' | 'story'; slug: string; updatedAt: Date }[]> => unwritten()
