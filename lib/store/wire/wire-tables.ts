export interface WireTables {
  wire_run: WireRunTable
  wire_feed: WireFeedTable
  wire_lease: WireLeaseTable
  wire_missing: WireMissingTable
  wire_suggestion: WireSuggestionTable
  wire_items: WireItemsTable
}

/** `stopped`: its process died. The others say what came of the draft. */
export type RunState = 'running' | 'landed' | 'updated' | 'unchanged' | 'beside' | 'no-draft' | 'failed' | 'stopped'

export type StartedBy = 'command' | 'schedule' | 'desk'

export interface WireRunTable {
  id: string
  topic: string
  day: string
  started_at: string
  ended_at: string | null
  state: RunState
  started_by: StartedBy
  editor_id: number | null
  editor_name: string | null
  /** How many feeds there are, have answered or failed, and failed. */
  feeds: number
  asked: number
  failed: number
  items: number
  chosen: number
  reason: string | null
  /** JSON of lib/wire-runs/run-report.ts. */
  report: string | null
  /** JSON, a list of slugs and titles. */
  stories: string | null
}

export interface WireFeedTable {
  topic: string
  side: string
  url: string
  name: string
  asked_at: string
  last_success: string | null
  last_failure: string | null
  failure: string | null
  failures: number
  items: number
  newest: string | null
}

export interface WireLeaseTable {
  topic: string
  holder: string
  until: string
}

/** Editions that were not there at their hour, and why, in a sentence that readers may see. */
export interface WireMissingTable {
  topic: string
  day: string
  reason: string
  at: string
}

/** The draft of a run that could not take the place of a document: the newest, one a document. */
export interface WireSuggestionTable {
  slug: string
  kind: 'digest' | 'story'
  text: string
  run: string
  at: string
  reason: string
  editor_name: string | null
}

/** What a run found, and its groups as editors left them. */
export interface WireItemsTable {
  run: string
  topic: string
  day: string
  /** JSON of lib/wire/run-items.ts. */
  items: string
  /** JSON, lists of places in `items`. */
  groups: string
  /** How often the groups were changed. */
  version: number
  changed_by: string | null
  changed_at: string | null
}
