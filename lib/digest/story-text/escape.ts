const reference = /&(?=#?[\da-z]+;)/gi

/** Escapes plain text for a Markdown paragraph or bullet. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<~]/g, '\\$&')
      .replace(reference, '\\&')
      // A bare address would become a link, backslashes included.
      .replace(/\b(https?|ftp):(?=\/\/)|\bwww\.|@/gi, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`)
      .replace(/^(?:[-+=>#|:]|Outlet:|Link:)/, escapeFirst)
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  )
}

/** `Outlet:` at the start of an account would be read as the outlet's line. */
const escapeFirst = (found: string): string => (found.length > 1 ? found.replace(':', '\\:') : `\\${found}`)

/** Escapes backslashes and references, for headings and outlet names. */
export const escapeLine = (text: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(reference, '\\&')
    .replace(/#+$/, (hashes) => hashes.replace(/^#/, '\\#'))
