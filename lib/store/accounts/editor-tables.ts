import type { Generated } from 'kysely'

export interface EditorTable {
  id: Generated<number>
  email: string
  email_key: string
  name: string
  role: 'admin' | 'publisher' | 'editor'
  password_hash: string | null
  disabled_at: string | null
  created_at: string
  /** Readers see the name where this editor signed a text off. */
  named: Generated<number>
}

export interface SessionTable {
  id: string
  editor_id: number
  browser: string
  started_at: string
  /** Only precise to some minutes. */
  seen_at: string
}

/** Keeps only the SHA-256 of a token. */
export interface TokenTable {
  hash: string
  purpose: 'first-admin' | 'invite' | 'password'
  email: string | null
  role: 'admin' | 'publisher' | 'editor'
  created_at: string
  expires_at: string
  used_at: string | null
}

export interface SignInFailureTable {
  key: string
  failures: number
  last_at: string
}

/** Tokens with which other programs send drafts. Only the SHA-256 of a token is kept; a row is revoked, never deleted. */
export interface IngestTokenTable {
  id: Generated<number>
  name: string
  hash: string
  /** The admin's name; null where the command line made it. */
  made_by: string | null
  made_at: string
  /** As of some minutes. */
  last_used_at: string | null
  revoked_at: string | null
}

/** What the first request with an Idempotency-Key came to. */
export interface IngestAnswerTable {
  token: number
  key: string
  /** SHA-256 of what was sent. */
  fingerprint: string
  slug: string
  revision: number
  at: string
}
