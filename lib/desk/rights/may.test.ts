import { expect, test } from 'vitest'
import type { Role } from '../../store/accounts/editor'
import { may, type Right } from './may'

const least: Record<Right, Role> = {
  create: 'editor',
  'edit-draft': 'editor',
  'fix-typo': 'editor',
  restore: 'editor',
  submit: 'editor',
  'share-preview': 'editor',
  examine: 'editor',
  'edit-public': 'publisher',
  publish: 'publisher',
  schedule: 'publisher',
  unpublish: 'publisher',
  withdraw: 'publisher',
  correct: 'publisher',
  'send-back': 'publisher',
  embargo: 'publisher',
  end: 'publisher',
  gather: 'publisher',
  'change-settings-files': 'publisher',
  'read-log': 'publisher',
  'lift-embargo': 'admin',
  'manage-editors': 'admin',
  'change-settings': 'admin',
}
const roles: readonly Role[] = ['editor', 'publisher', 'admin']

test.each(Object.entries(least) as [Right, Role][])('%s takes a role of %s at least', (right, role) => {
  expect(roles.filter((each) => may(each, right))).toEqual(roles.slice(roles.indexOf(role)))
})
