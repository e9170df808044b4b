import { expect, test } from 'vitest'
import type { SinceBackup } from '@/lib/store/backup/since-backup'
import { sinceBackupWords } from './since-backup-words'

const since: SinceBackup = {
  documents: [
    {
      slug: 'us-china/2026-02-01',
      title: 'Talks',
      was: 'withdrawn',
      shown: { declared: 'withdrawn', public_from: '', public_until: '9999' },
      text: '',
      savedAt: '',
      savedBy: 'Ada',
      reason: 'a court order',
    },
  ],
  accounts: [{ email: 'gone@example.org', isDisabled: true, role: undefined, passwordHash: 'a hash' }],
  revokedTokens: [],
  unnamed: [],
  takenBack: [],
  corrected: ['us-china/2026-02-02'],
  lost: { documents: ['us-china/2026-02-03'], accounts: ['new@example.org'] },
}

test('each document and each account is named, with what becomes of it', () => {
  expect(sinceBackupWords({ aside: 'kept', since, inOffice: ['ada@example.org'] }, false)).toEqual([
    'Withdrawn, unpublished or rescheduled since the backup; not public, with the latest text:',
    '  us-china/2026-02-01 (Talks): withdrawn, “a court order”',
    'Accounts changed since the backup; kept:',
    '  gone@example.org: disabled, has another password',
    'Still an admin, because this backup has no other; add another admin, then disable or change this account:',
    '  ada@example.org',
    'Corrected since the backup; it has the earlier text, without the correction:',
    '  us-china/2026-02-02',
    'Not in this backup:',
    '  us-china/2026-02-03',
    'Accounts not in this backup; invite them again:',
    '  new@example.org',
  ])
})

test('as it was, they are named as public and in office again; no hash is printed', () => {
  const lines = sinceBackupWords({ aside: 'kept', since, inOffice: [] }, true)
  expect(lines[0]).toContain('public again')
  expect(lines.join('\n')).not.toContain('a hash')
})

test('where nothing could be compared it says so, and what that means', () => {
  expect(sinceBackupWords({ aside: undefined, since: undefined, inOffice: [] }, false)).toEqual([
    expect.stringContaining('no archive here to compare this backup with'),
  ])
})

test('a long list is cut, and says how many more there are', () => {
  const many = {
    documents: [],
    accounts: [],
    revokedTokens: [],
    unnamed: [],
    takenBack: [],
    corrected: [],
    lost: { documents: Array(70).fill('a'), accounts: [] },
  }
  const lines = sinceBackupWords({ aside: 'kept', since: many, inOffice: [] }, false)
  expect([lines.length, lines.at(-1)]).toEqual([52, '  and 20 more'])
})
