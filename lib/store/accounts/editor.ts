export type Role = 'admin' | 'publisher' | 'editor'

/** Only lib/auth.ts makes one, so that no desk call is possible without a checked session. */
export interface Editor {
  readonly id: number
  readonly email: string
  readonly name: string
  readonly role: Role
}
