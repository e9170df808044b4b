import type { RoleName } from './role-select'

export interface ListedEditor {
  readonly id: number
  readonly email: string
  readonly name: string
  readonly role: RoleName
  readonly disabledAt: Date | undefined
  readonly createdAt: Date
}
