import type { Generated } from 'kysely'
import type {
  EditorTable,
  IngestAnswerTable,
  IngestTokenTable,
  SessionTable,
  SignInFailureTable,
  TokenTable,
} from './accounts/editor-tables'
import type { DeskTables } from './desk/desk-tables'
import type { SentenceTables } from './projections/sentence-tables'
import type { WireTables } from './wire/wire-tables'

/** Moments are ISO 8601 in UTC with milliseconds (sortable as text), booleans 0 and 1, documents JSON. */
export interface Tables extends DeskTables, WireTables, SentenceTables {
  revision: RevisionTable
  arrival: ArrivalTable
  examination: ExaminationTable
  act: ActTable
  head: HeadTable
  document: DocumentTable
  passage_text: PassageTextTable
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
  ingest_token: IngestTokenTable
  ingest_answer: IngestAnswerTable
  sign_in_failure: SignInFailureTable
  pulse: PulseTable
  correction: CorrectionTable
  hub_notice: HubNoticeTable
  turn: TurnTable
  setting: SettingTable
  settings_revision: SettingsRevisionTable
  settings_file: SettingsFileTable
}

/** Append-only, the truth. `number` counts from 1 in each slug, without gaps. */
export interface RevisionTable {
  id: Generated<number>
  slug: string
  kind: 'digest' | 'story'
  number: number
  text: string
  checksum: string
  origin: 'file' | 'desk' | 'import'
  editor_id: number | null
  editor_name: string | null
  reason: string | null
  based_on: number
  /** Made by the form or import: the same one makes one revision. */
  submission: string
  at: string
  passed: string | null
}

/** What held a file on arrival. Part of the ledger: decided once. */
export interface ArrivalTable {
  slug: string
  revision: number
  held: string
}

/** Append-only, and part of the ledger. */
export interface ExaminationTable {
  id: Generated<number>
  slug: string
  /** The one that the editor had before him. */
  revision: number
  act: 'examine' | 'take-back'
  /** SHA-256 of `examined`. */
  passage: string
  /** Section, words and sources (lib/digest/examination/passage-hash.ts). */
  examined: string
  editor_id: number
  editor_name: string
  role: 'editor' | 'publisher' | 'admin'
  at: string
}

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

/** The latest revision as columns for lists. A projection. */
export interface HeadTable {
  slug: string
  kind: 'digest' | 'story'
  number: number
  checksum: string
  title: string
  headline: string
  standfirst: string | null
  search: string
  day: string
  topic: string | null
  topic_name: string | null
  declared: 'draft' | 'released' | 'withdrawn'
  publish_at: string
  unpublish_at: string | null
  submitted_at: string | null
  /** `publish_at`, or '' once that moment has come. */
  public_from: string
  /** `unpublish_at`, or '9999'. */
  public_until: string
  received_at: string
  held: number | null
  first_public_at: string | null
  public_updated_at: string | null
  public_checksum: string | null
  /** What readers saw before a release that is not due yet (head.ts). */
  settled: string | null
  /** The first revision since which it was public without a break (decision 41). */
  unbroken_from: number
  reviewed_by_editor: number
  /** JSON of `Drafting` (head.ts). */
  drafting: string
  outlet_count: number
  source_count: number
  /** Independent reports among them. */
  report_count: number
  warnings: string
  saved_at: string
  saved_by: string | null
}

/** The parsed value, so that no reader parses Markdown. A projection. */
export interface DocumentTable {
  slug: string
  body: string
  /** What is known of each passage, as JSON; null until the next rebuild where an older version wrote the row. */
  record: string | null
}

/** Who first wrote each text that any revision had in a passage. A projection. */
export interface PassageTextTable {
  slug: string
  words: string
  written_by: 'machine' | 'editor'
  revision: number
  reworded_from: string | null
}

export interface SourceTable {
  slug: string
  place: number
  number: number
  perspective: string | null
  locale: string | null
  outlet: string
  title: string
  link: string
  date: string | null
}

export interface ContentFileTable {
  slug: string
  checksum: string
  revision: number
  state: 'present' | 'conflict' | 'gone'
  seen_at: string
}

export interface TopicTable {
  id: string
  name: string
  place: number
  perspectives: string
}

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
  owner: string | null
  owner_evidence: string | null
}

/** Names that documents cite, with their outlet's slug. A projection. */
export interface OutletNameTable {
  name: string
  outlet: string
}

export interface StoryOutletTable {
  slug: string
  name: string
  count: number
}

/** Kept by triggers on `head`; '' for stories. */
export interface HeadMonthTable {
  topic: string
  month: string
  documents: number
}

/** Citations of released documents a month; scheduled ones are subtracted at reading. '' for stories. A projection. */
export interface OutletMonthTable {
  name: string
  topic: string
  perspective: string
  month: string
  places: number
}

export interface EditionTable {
  id: number
  /** New at each restore, so that a counter never means two things. */
  epoch: string
  counter: number
}

export interface ProjectionTable {
  id: number
  stamp: string
}

/** Written to learn whether the archive can save. */
export interface PulseTable {
  id: number
  at: string
}

export interface CorrectionTable {
  slug: string
  place: number
  at: string
  note: string
}

/** Append-only, and no projection. */
export interface TurnTable {
  slug: string
  turn: 'publish' | 'unpublish'
  moment: string
  revision: number
  at: string
}

export interface SettingTable {
  name: string
  value: string
}

/** The three files of content/ that are not documents. */
export const settingsFiles = ['topics.yaml', 'outlets.yaml', 'feeds.yaml'] as const
export type SettingsFile = (typeof settingsFiles)[number]

/** Append-only, as `revision` is. `number` counts from 1 in each file, without gaps. */
export interface SettingsRevisionTable {
  file: SettingsFile
  number: number
  text: string
  checksum: string
  origin: 'file' | 'desk'
  editor_id: number | null
  editor_name: string | null
  /** What was done, in a sentence; null for a file. */
  change: string | null
  reason: string | null
  at: string
}

export interface SettingsFileTable {
  file: SettingsFile
  checksum: string
  revision: number
  state: 'present' | 'conflict' | 'gone'
  seen_at: string
}

export interface HubNoticeTable {
  id: number
  told: string | null
  failures: number
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
