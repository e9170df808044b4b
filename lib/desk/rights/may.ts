import type { Role } from '../../store/accounts/editor'
import type { DocumentAct } from '../../store/log/act'

export type Right =
  | Exclude<DocumentAct, 'import'>
  | 'share-preview'
  | 'examine'
  | 'gather'
  | 'change-settings-files'
  | 'read-log'
  | 'manage-editors'
  | 'change-settings'

const editor: readonly Right[] = ['create', 'edit-draft', 'fix-typo', 'restore', 'submit', 'share-preview', 'examine']
const publisher: readonly Right[] = [
  ...editor,
  'edit-public',
  'publish',
  'schedule',
  'unpublish',
  'withdraw',
  'correct',
  'send-back',
  'embargo',
  'end',
  'gather',
  'change-settings-files',
  'read-log',
]
/** An embargo is a promise to somebody outside: a publisher may make it, and may not break it alone. */
const admin: readonly Right[] = [...publisher, 'lift-embargo', 'manage-editors', 'change-settings']

const rights: Readonly<Record<Role, readonly Right[]>> = { editor, publisher, admin }

/** The whole policy. `restore` is the text's return; what that changes in public needs its own right. */
export const may = (role: Role, right: Right): boolean => rights[role].includes(right)
