import type { Highlight, SectionProse } from './highlight'
import type { Perspective } from './perspective'
import type { Source } from './source'

/** A document is its text. Everything below is what `parseDocument` read in that text, and nothing else. */
export type Document = Digest | Story

interface Common {
  /** The path under `content/digests/` or `content/stories/` without its ending. Never changes. */
  readonly slug: string
  /** Exactly what stands, or would stand, in the file: byte order mark and line ends included. */
  readonly text: string
  readonly title: string
  /** The moment in the front matter. A date without a zone was read in the publication's zone. */
  readonly date: Date
  /** The calendar day the slug names (`2026-01-21`), whatever the zone of the reader. */
  readonly day: string
  readonly standing: PublicationStatus
  readonly corrections: readonly Correction[]
  readonly warnings: readonly Warning[]
  /** Sections that are neither highlights, perspective nor sources: kept, and shown after the perspectives. */
  readonly otherSections: readonly Section[]
  /** Front matter keys that nobody declared: kept, printed back, warned about. */
  readonly unknown: Readonly<Record<string, unknown>>
}

export interface Digest extends Common {
  readonly kind: 'digest'
  readonly topic: string
  readonly topicName: string
  readonly highlights: readonly Highlight[]
  /** What the overall section says besides. */
  readonly prose: readonly SectionProse[]
  readonly perspectives: readonly Perspective[]
  /** Every numbered source in the order of the list; also found under its perspective. */
  readonly sources: readonly Source[]
  /** Items of that list that cannot be read as a source: kept as they stand, each with a warning that holds. */
  readonly unreadSources: readonly UnreadSource[]
  /** What the section of the sources says besides, but for the sentence that introduces their list. */
  readonly sourceProse: readonly SectionProse[]
  /** Figures the front matter claims. What is shown is always computed from the list. */
  readonly declared: DeclaredFigures
}

export interface UnreadSource {
  readonly id: string
  /** Its place in the list, counted with the sources. */
  readonly number: number
  /** The item as it stands, without its number. */
  readonly text: string
  readonly line: number
}

export interface DeclaredFigures {
  readonly articleCount: number | undefined
  /** `sources:` of the front matter: outlet names. */
  readonly outlets: readonly string[]
  /** `usSources`, `chinaSources` and their like, by the id of the perspective. */
  readonly byPerspective: Readonly<Record<string, number>>
}

export interface Story extends Common {
  readonly kind: 'story'
  readonly outlets: readonly OutletCount[]
  readonly image: StoryImage | undefined
  /** Markdown. */
  readonly summary: string
  readonly keyPoints: readonly Highlight[]
  /** What the section of the key points says besides. */
  readonly prose: readonly SectionProse[]
  readonly articles: readonly Article[]
}

export interface StoryImage {
  readonly link: string | undefined
  readonly source: string | undefined
  readonly description: string
}

export interface Article {
  /** Stays with it wherever it is moved; see part-ids.ts. Never published. */
  readonly id: string
  readonly title: string
  /** Markdown; what the article says, in the words of the pipeline. */
  readonly account: string
  readonly outlet: string | undefined
  readonly link: string | undefined
  readonly line: number
}

export interface Section {
  readonly heading: string
  /** Markdown of the section's body, without its heading. */
  readonly body: string
  readonly line: number
}

/** What the front matter says about being public; `standingAt` in visibility.ts turns it into a state. */
export interface PublicationStatus {
  /** `draft: true`, or missing, or empty: a document fails closed. */
  readonly draft: boolean
  /** `publishAt:`; not public before. */
  readonly publishAt: Date | undefined
  /** `withdrawn:`; the moment it was taken out of public view. */
  readonly withdrawn: Date | undefined
  /** `withdrawnReason:`; what readers are told about it, on one line. */
  readonly withdrawnReason: string | undefined
  /** `reviewed:`; the moment an editor passed the warnings that hold a document back. */
  readonly reviewed: Date | undefined
  /** `submitted:`; the moment a draft was handed in for review. Means nothing once it is out. */
  readonly submitted: Date | undefined
  /** `embargoUntil:`; not public before, whatever `publishAt` and a mere publish say. */
  readonly embargoUntil: Date | undefined
  /** `unpublishAt:`; not public from then on. */
  readonly unpublishAt: Date | undefined
}

/** The Markdown that a document has between and beside its highlights and sources, in the order of the page. */
export const proseIn = (document: Document): readonly string[] => {
  if (document.kind === 'story') return document.prose.map(({ body }) => body)
  const sections = [document, ...document.perspectives].flatMap(({ prose }) => prose)
  return [...sections, ...document.sourceProse].map(({ body }) => body)
}

/** A public note that something published was wrong. */
export interface Correction {
  readonly at: Date
  /** Plain text: what was wrong and what is right. */
  readonly note: string
}

/** Something an editor should see. One that holds keeps the document a draft until an editor has reviewed it. */
export interface Warning {
  /** kebab-case, stable: `count-disagrees`, `unparsed-source`, `unknown-key`. */
  readonly code: string
  /** One sentence for a person: what is so, and where. */
  readonly message: string
  readonly line: number | undefined
  readonly field: string | undefined
  readonly holds: boolean
}

/** A publisher as a story counts it. */
export interface OutletCount {
  readonly name: string
  readonly count: number
}
