import type { Highlight, SectionProse } from './highlight'
import type { Perspective } from './perspective'
import type { Source } from './source'

/** A document is its text; all other fields are what `parseDocument` read in it. */
export type Document = Digest | Story

interface Common {
  /** The path under `content/digests/` or `content/stories/` without extension. Never changes. */
  readonly slug: string
  readonly text: string
  readonly title: string
  /** From the front matter; without a zone, read in the publication's zone. */
  readonly date: Date
  readonly day: string
  readonly standing: PublicationStatus
  readonly corrections: readonly Correction[]
  /** Undefined where an editor said nothing about which sources are one report. */
  readonly reports?: ReportCorrections | undefined
  /** Undefined where the front matter does not say. */
  readonly draftedBy: DraftedBy | undefined
  readonly warnings: readonly Warning[]
  readonly otherSections: readonly Section[]
  readonly unknown: Readonly<Record<string, unknown>>
}

export interface Digest extends Common {
  readonly kind: 'digest'
  readonly topic: string
  readonly topicName: string
  readonly highlights: readonly Highlight[]
  readonly prose: readonly SectionProse[]
  readonly perspectives: readonly Perspective[]
  readonly sources: readonly Source[]
  /** List items that cannot be parsed: shown as text, each with a warning that holds the document. */
  readonly unreadSources: readonly UnreadSource[]
  readonly sourceProse: readonly SectionProse[]
  /** The figures in the front matter; readers see those computed from the list. */
  readonly declared: DeclaredFigures
}

export interface UnreadSource {
  readonly id: string
  /** Its place in the list, counted with the sources. */
  readonly number: number
  readonly text: string
  readonly line: number
}

export interface DeclaredFigures {
  readonly articleCount: number | undefined
  readonly outlets: readonly string[]
  /** `usSources`, `chinaSources` and so on, by perspective id. */
  readonly byPerspective: Readonly<Record<string, number>>
}

export interface Story extends Common {
  readonly kind: 'story'
  readonly outlets: readonly OutletCount[]
  readonly image: StoryImage | undefined
  /** Markdown. */
  readonly summary: string
  readonly keyPoints: readonly Highlight[]
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
  /** Markdown. */
  readonly account: string
  readonly outlet: string | undefined
  readonly link: string | undefined
  readonly line: number
}

export interface Section {
  readonly heading: string
  readonly body: string
  readonly line: number
}

/** What the front matter says about being public; `stateAt` in visibility.ts turns it into a state. */
export interface PublicationStatus {
  /** `draft: true`, missing or empty: a document fails closed. */
  readonly draft: boolean
  readonly publishAt: Date | undefined
  readonly withdrawn: Date | undefined
  readonly withdrawnReason: string | undefined
  /** When an editor accepted the warnings that hold the document back. */
  readonly reviewed: Date | undefined
  readonly submitted: Date | undefined
  /** Not public before, whatever `publishAt` says. */
  readonly embargoUntil: Date | undefined
  readonly unpublishAt: Date | undefined
}

/** Where the titles do not tell which sources are one report. Sources and articles are named by address or title. */
export interface ReportCorrections {
  /** Each list is one report. */
  readonly same: readonly (readonly string[])[]
  /** Each is a report of its own, whatever its title. */
  readonly own: readonly string[]
}

/** What drafted a document, as its pipeline says. */
export interface DraftedBy {
  readonly pipeline: string | undefined
  readonly run: string | undefined
  /** `none` where the pipeline used no model; undefined where it does not say. */
  readonly model: string | undefined
  readonly promptVersion: string | undefined
}

export const proseIn = (document: Document): readonly string[] => {
  if (document.kind === 'story') return document.prose.map(({ body }) => body)
  const sections = [document, ...document.perspectives].flatMap(({ prose }) => prose)
  return [...sections, ...document.sourceProse].map(({ body }) => body)
}

export interface Correction {
  readonly at: Date
  /** Plain text: what was wrong and what is right. */
  readonly note: string
}

export interface Warning {
  /** kebab-case, stable: `count-disagrees`, `unparsed-source`, `unknown-key`. */
  readonly code: string
  readonly message: string
  readonly line: number | undefined
  readonly field: string | undefined
  readonly holds: boolean
}

export interface OutletCount {
  readonly name: string
  readonly count: number
}
