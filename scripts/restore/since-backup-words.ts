import type { Restored } from '@/lib/store/sqlite/restore'

const mostNamed = 50

/** What whoever restores a backup has to know of what happened after it was made, a line each. */
export function sinceBackupWords({ since, inOffice }: Restored, asItWas: boolean): readonly string[] {
  if (!since)
    return [
      'There was no archive here that this backup could be compared with: what was withdrawn after it was made is ' +
        'public again, and who was disabled can sign in again. Look through both.',
    ]
  const { documents, accounts, corrected, lost } = since
  const kept = asItWas ? 'public again, as the backup has it' : 'stays so, with its latest text'
  const keptAccount = asItWas ? 'undone, as the backup has it' : 'stays so'
  return [
    ...named(
      `Since then taken out of public view; ${kept}`,
      documents,
      ({ slug, title, was, reason }) => `${slug} (${title}): ${was}${reason ? `, “${reason}”` : ''}`,
    ),
    ...named(
      `Since then changed for an account; ${keptAccount}`,
      accounts,
      ({ email, isDisabled, role, passwordHash }) =>
        `${email}: ${[isDisabled && 'disabled', role && `now ${role}`, passwordHash && 'has another password'].filter(Boolean).join(', ')}`,
    ),
    ...named(
      'Could not be taken out of office, because no other admin is in this backup; add one, then disable',
      inOffice,
    ),
    ...named('Corrected since then; this backup has the text of before, without the correction', corrected),
    ...named('Not in this backup', lost.documents),
    ...named('No account in this backup; invite again', lost.accounts),
  ]
}

function named<Each>(heading: string, all: readonly Each[], words: (each: Each) => string = String): readonly string[] {
  if (all.length === 0) return []
  const more = all.length > mostNamed ? [`  and ${all.length - mostNamed} more`] : []
  return [`${heading}:`, ...all.slice(0, mostNamed).map((each) => `  ${words(each)}`), ...more]
}
