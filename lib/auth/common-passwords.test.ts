import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords'

test.each([
  'password1234',
  'PASSWORD1234!',
  'P@ssw0rd2024!',
  'passwordpassword',
  'qwertyuiop123',
  '123456789012',
  '210987654321',
  'abcdefghijkl',
  'iloveyou-2024',
  'letmein letmein',
  '1q2w3e4r5t6y',
  'Summer2026!!!',
  'monkeydragon7',
  'correct horse battery staple',
  'aaaaaaaaaaab',
])('%s is tried first', (password) => expect(isCommonPassword(password)).toBe(true))

test.each([
  'a-long-enough-passphrase',
  'another-long-passphrase',
  'vK7#qmWx2!tZ',
  'tin lamps over Utrecht',
  '中美贸易谈判关税出口芯片部长',
])('%s is not', (password) => expect(isCommonPassword(password)).toBe(false))

test('nor is what anybody would think of for this account any secret', () => {
  expect(isCommonPassword('Lovelace.Ada.1')).toBe(false)
  expect(isCommonPassword('Lovelace.Ada.1', ['ada', 'lovelace'])).toBe(true)
})
