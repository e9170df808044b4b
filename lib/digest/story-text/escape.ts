/** What a character reference looks like: `&amp;`, `&#38;`. */
const reference = /&(?=#?[\da-z]+;)/gi

/** Plain text as a paragraph or bullet of Markdown that means it literally. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<~]/g, '\\$&')
      .replace(reference, '\\&')
      // A bare address would be read as a link, and the backslashes in it as its own.
      .replace(/\b(https?|ftp):(?=\/\/)|\bwww\.|@/gi, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`)
      .replace(/^(?:[-+=>#|:]|Outlet:|Link:)/, escapeFirst)
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  )
}

/** `Outlet:` at the start of an account would be read as the outlet's line. */
const escapeFirst = (found: string): string => (found.length > 1 ? found.replace(':', '\\:') : `\\${found}`)

/** Plain text as a line that is read literally but for backslashes and references: a heading, an outlet's name. */
export const escapeLine = (text: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(reference, '\\&')
    .replace(/#+$/, (hashes) => hashes.replace(/^#/, '\\#'))
