import type { Generated } from 'kysely'
import type { EditorTable, SessionTable, SignInFailureTable, TokenTable } from './accounts/editor-tables'
import type { DeskTables } from './desk/desk-tables'

/**
 * The tables, as both engines see them. Moments are ISO 8601 text in UTC with milliseconds (they sort as text),
 * truth values are 0 and 1, documents are JSON text.
 */
export interface Tables extends DeskTables {
  revision: RevisionTable
  arrival: ArrivalTable
  act: ActTable
  head: HeadTable
  document: DocumentTable
  source: SourceTable
  content_file: ContentFileTable
  topic: TopicTable
  outlet: OutletTable
  outlet_name: OutletNameTable
  story_outlet: StoryOutletTable
  head_month: HeadMonthTable
  outlet_month: OutletMonthTable
  search_row: SearchRowTable
  search_word: SearchWordTable
  edition: EditionTable
  projection: ProjectionTable
  editor: EditorTable
  session: SessionTable
  token: TokenTable
  sign_in_failure: SignInFailureTable
  pulse: PulseTable
  correction: CorrectionTable
  hub_notice: HubNoticeTable
  turn: TurnTable
  setting: SettingTable
}

/** The ledger: append-only, the truth. `number` counts from 1 without a gap in each slug. */
export interface RevisionTable {
  /** The order of all commits. */
  id: Generated<number>
  slug: string
  kind: 'digest' | 'story'
  number: number
  text: string
  /** SHA-256 of the text's UTF-8 bytes, hexadecimal. */
  checksum: string
  origin: 'file' | 'desk' | 'import'
  editor_id: number | null
  editor_name: string | null
  reason: string | null
  based_on: number
  /** Made once by the form or the import; the same one twice is one revision. */
  submission: string
  at: string
  /** JSON of the warnings that were passed with it; null where there were none. */
  passed: string | null
}

/** What held a file as a draft when it arrived as this revision. Part of the ledger: decided once. */
export interface ArrivalTable {
  slug: string
  revision: number
  /** JSON of HeldFinding[]; an empty list where nothing did. */
  held: string
}

/** What was done, by whom, when: append-only. Also acts that made no revision (a refusal, a disabled account). */
export interface ActTable {
  id: Generated<number>
  at: string
  editor_id: number | null
  editor_name: string | null
  act: string
  slug: string | null
  revision: number | null
  detail: string | null
}

/** The latest revision of each slug as columns: everything lists filter and sort by. A projection. */
export interface HeadTable {
  slug: string
  kind: 'digest' | 'story'
  number: number
  checksum: string
  title: string
  headline: string
  standfirst: string | null
  /** What the desk's filter looks in: lower case. */
  search: string
  day: string
  topic: string | null
  topic_name: string | null
  declared: 'draft' | 'released' | 'withdrawn'
  publish_at: string
  unpublish_at: string | null
  /** When it was handed in for review, while it is a draft. */
  submitted_at: string | null
  /** What readers' queries compare: `publish_at`, or '' once that moment has come. */
  public_from: string
  /** `unpublish_at`, or '9999' where there is none. */
  public_until: string
  received_at: string
  /** Whether its file was held on arrival; null where nobody noted that. */
  held: number | null
  first_public_at: string | null
  public_updated_at: string | null
  public_checksum: string | null
  /** What readers had been shown before a release that is not due yet (public-life.ts). */
  settled: string | null
  /** The first revision since which readers could read the document without a break (decision 41). */
  unbroken_from: number
  reviewed_by_editor: number
  outlet_count: number
  source_count: number
  warnings: string
  saved_at: string
  saved_by: string | null
}

/** The parsed value of the latest revision, so that no reader parses Markdown. A projection. */
export interface DocumentTable {
  slug: string
  body: string
}

/** The numbered sources of the latest revision. A projection. */
export interface SourceTable {
  slug: string
  /** Where it stands in the list, from 0; a list may number two of them alike. */
  place: number
  number: number
  perspective: string | null
  locale: string | null
  outlet: string
  title: string
  link: string
  date: string | null
}

/** What is known of the file in content/: the state both sides last agreed on. */
export interface ContentFileTable {
  slug: string
  /** The checksum of the file when it was last taken in or written out. */
  checksum: string
  /** The revision that the ledger stood at then. */
  revision: number
  state: 'present' | 'conflict' | 'gone'
  seen_at: string
}

export interface TopicTable {
  id: string
  name: string
  place: number
  /** JSON of `{ id, name }[]`, in their order. */
  perspectives: string
}

/** The outlets of outlets.yaml, in the order of the file. */
export interface OutletTable {
  id: string
  place: number
  name: string
  aliases: string
  hosts: string
  country: string | null
  kind: string | null
  evidence: string
  note: string | null
}

/** Every name that any document cites an outlet by, and the slug of the outlet behind it. A projection. */
export interface OutletNameTable {
  name: string
  outlet: string
}

/** The outlets that the latest revision of a story counts. A projection. */
export interface StoryOutletTable {
  slug: string
  name: string
  count: number
}

/** How many released documents a month holds of a topic (stories: ''). Kept by triggers on `head`. */
export interface HeadMonthTable {
  topic: string
  month: string
  documents: number
}

/**
 * How many places of released documents a name fills each month, whether or not their moment has come: what is not
 * due yet is taken off at reading. Stories have no topic and no perspective (''). A projection.
 */
export interface OutletMonthTable {
  name: string
  topic: string
  perspective: string
  /** `2026-01` */
  month: string
  places: number
}

/** One row: what public pages are stamped with. */
export interface EditionTable {
  id: number
  /** New whenever the archive is restored, so that a counter never means two things. */
  epoch: string
  counter: number
}

/** One row: which parser and zone the projections were made with. */
export interface ProjectionTable {
  id: number
  stamp: string
}

/** One row, written to learn whether the archive can save. */
export interface PulseTable {
  id: number
  at: string
}

/** The corrections of the latest revision, in the order of its text. A projection. */
export interface CorrectionTable {
  slug: string
  place: number
  at: string
  note: string
}

/** A scheduled moment that came: noted once, never taken back. Append-only, and no projection. */
export interface TurnTable {
  slug: string
  turn: 'publish' | 'unpublish'
  /** The moment that the text named. */
  moment: string
  /** The revision it named it in. */
  revision: number
  at: string
}

/** What an admin decided for the whole publication at the desk, as JSON. */
export interface SettingTable {
  name: string
  value: string
}

/** One row: what the WebSub hub was last told. */
export interface HubNoticeTable {
  id: number
  /** The edition it knows of; null where it was never told. */
  told: string | null
  /** How often in a row it could not be told. */
  failures: number
  /** Nobody may tell it before; null where anybody may. */
  not_before: string | null
}

/**
 * The number under which a document that is out stands in the full-text index (`search_text`, which only search.ts
 * knows): days since 1970 times 100,000 and a count, so that the newest come last.
 */
interface SearchRowTable {
  id: number
  slug: string
}

/** How many indexed documents hold a word: for typing ahead and for mending slips. */
interface SearchWordTable {
  word: string
  documents: number
}
