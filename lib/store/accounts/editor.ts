export type Role = 'admin' | 'publisher' | 'editor'

/** A signed-in editor. Only lib/auth.ts makes one, so a desk call cannot be made without a checked session. */
export interface Editor {
  readonly id: number
  readonly email: string
  readonly name: string
  readonly role: Role
}
