import type { Editor, Role } from './desk'

/** The editor of this request, checked against the archive (account enabled, session version current), or undefined. */
export async function currentEditor(): Promise<Editor | undefined> {
  throw new Error('not written yet')
}

/**
 * The editor of this request, or an end to it: a redirect to /sign-in on a page, NotSignedIn in an action. With
 * `role`, an editor below it is refused (403) and the attempt is written to the log.
 */
export async function requireEditor(_role: Role = 'editor'): Promise<Editor> {
  throw new Error('not written yet')
}
