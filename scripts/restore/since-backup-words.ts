import type { Restored } from '@/lib/store/backup/restore'

const mostNamed = 50

export function sinceBackupWords({ since, inOffice }: Restored, asItWas: boolean): readonly string[] {
  if (!since)
    return [
      'There was no archive here to compare this backup with. Documents that were withdrawn after the backup are public ' +
        'again, and accounts that were disabled can sign in again. Check both.',
    ]
  const { documents, accounts, corrected, lost } = since
  const kept = asItWas ? 'public again, as in the backup' : 'not public, with the latest text'
  const keptAccount = asItWas ? 'undone, as in the backup' : 'kept'
  return [
    ...named(
      `Withdrawn, unpublished or rescheduled since the backup; ${kept}`,
      documents,
      ({ slug, title, was, reason }) => `${slug} (${title}): ${was}${reason ? `, “${reason}”` : ''}`,
    ),
    ...named(
      `Accounts changed since the backup; ${keptAccount}`,
      accounts,
      ({ email, isDisabled, role, passwordHash }) =>
        `${email}: ${[isDisabled && 'disabled', role && `now ${role}`, passwordHash && 'has another password'].filter(Boolean).join(', ')}`,
    ),
    ...named(
      'Still an admin, because this backup has no other; add another admin, then disable or change this account',
      inOffice,
    ),
    ...named('Corrected since the backup; it has the earlier text, without the correction', corrected),
    ...named('Not in this backup', lost.documents),
    ...named('Accounts not in this backup; invite them again', lost.accounts),
  ]
}

function named<Each>(heading: string, all: readonly Each[], words: (each: Each) => string = String): readonly string[] {
  if (all.length === 0) return []
  const more = all.length > mostNamed ? [`  and ${all.length - mostNamed} more`] : []
  return [`${heading}:`, ...all.slice(0, mostNamed).map((each) => `  ${words(each)}`), ...more]
}
