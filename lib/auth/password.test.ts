import { expect, test } from 'vitest'
import { hashPassword, passwordFault, passwordMatches } from './password'

test('a password is kept as an argon2id hash and recognised again', async () => {
  const stored = await hashPassword('correct horse battery')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordMatches(stored, 'correct horse battery')).toBe(true)
  expect(await passwordMatches(stored, 'correct horse batterz')).toBe(false)
  expect(await passwordMatches(stored, '')).toBe(false)
})

test('an account that does not exist has no password, not even the decoy', async () => {
  expect(await passwordMatches(undefined, 'nobody has this password')).toBe(false)
})

test('composed and decomposed letters are the same password', async () => {
  const stored = await hashPassword('Zo\u00eb writes every day')
  expect(await passwordMatches(stored, 'Zoe\u0308 writes every day')).toBe(true)
})

test.each([
  ['short', 'A password has at least 12 characters; this one has 5.'],
  ['x'.repeat(1001), 'A password has at most 1000 characters.'],
  ['aaaaaaaaaaaaaaaa', 'This password is too easy to guess: it repeats a few characters.'],
  ['Ada@Example.org', 'The password must not be the e-mail address.'],
  [
    'password1234',
    'This password is too easy to guess: it is one of those that are tried first. Choose a longer one, or several unrelated words.',
  ],
])('%.20s is refused', (password, reason) => expect(passwordFault(password, 'ada@example.org')).toBe(reason))

test('a long enough passphrase will do', () => {
  expect(passwordFault('a-long-enough-passphrase', 'ada@example.org')).toBeUndefined()
})
