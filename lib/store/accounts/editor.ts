export type Role = 'admin' | 'publisher' | 'editor'

declare const fromTheArchive: unique symbol

/**
 * The account of an editor. Only lib/store/accounts makes one, from its row, and lib/auth hands out the one of a
 * checked session, so that a call of the desk cannot be made with an object of the caller's own.
 */
export interface Editor {
  readonly id: number
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly [fromTheArchive]: true
}
