import type { Role } from '../editors/editor'
import type { DocumentAct } from '../log/act'

/** What a role may or may not: what is done to documents, who is shown them, and the two rooms beside them. */
export type Right = Exclude<DocumentAct, 'import'> | 'share-preview' | 'read-log' | 'manage-editors'

const editor: readonly Right[] = ['edit-draft', 'restore', 'share-preview']
const publisher: readonly Right[] = [
  ...editor,
  'edit-public',
  'publish',
  'schedule',
  'unpublish',
  'withdraw',
  'correct',
  'read-log',
]
const admin: readonly Right[] = [...publisher, 'manage-editors']

const rights: Readonly<Record<Role, readonly Right[]>> = { editor, publisher, admin }

/** The whole policy. `restore` brings back a text; what that does to the public needs its own right besides. */
export const may = (role: Role, right: Right): boolean => rights[role].includes(right)
