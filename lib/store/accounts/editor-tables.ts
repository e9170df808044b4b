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
