export interface WireTables {
  wire_run: WireRunTable
  wire_feed: WireFeedTable
  wire_lease: WireLeaseTable
  wire_missing: WireMissingTable
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
