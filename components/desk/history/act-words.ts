const words: Record<string, string> = {
  import: 'took in',
  'edit-draft': 'edited a draft',
  'edit-public': 'edited what is live',
  publish: 'published',
  schedule: 'scheduled',
  unpublish: 'made a draft',
  withdraw: 'withdrew',
  correct: 'corrected',
  restore: 'restored',
  refuse: 'was refused',
  conflict: 'file in conflict',
  'lose-file': 'file gone',
  export: 'written to its file',
  'add-editor': 'account made',
  'disable-editor': 'account disabled',
  'enable-editor': 'account enabled',
  'change-role': 'role changed',
  'set-password': 'password set',
  'change-name': 'name changed',
  invite: 'link made',
  'revoke-link': 'link revoked',
  'sign-in': 'signed in',
  'sign-out': 'signed out',
  'end-session': 'session ended',
  'fail-sign-in': 'sign-in failed',
  'throttle-sign-in': 'sign-in throttled',
  'restore-archive': 'archive restored',
  note: 'wrote a note',
  'resolve-note': 'resolved a note',
  'reopen-note': 'reopened a note',
  'make-preview': 'made a preview link',
  'end-preview': 'revoked a preview link',
}

/** What was done, in words; an act that an older or newer desk wrote stands as it is. */
export const actWords = (act: string): string => words[act] ?? act

/** Every act that the log can be asked for, in the order of the words above. */
export const allActs: readonly string[] = Object.keys(words)
