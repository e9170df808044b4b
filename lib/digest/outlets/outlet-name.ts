/**
 * The form in which two spellings of an outlet's name are the same: width, case, curly quotes and runs of white
 * space do not count.
 */
export const foldName = (name: string): string =>
  name.normalize('NFKC').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase()

const hostForm = /^(?:https?:\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,})\.?(?:[/:?#].*)?$/u

/** The host in a name that is one, or is an address (`newsaf.cgtn.com`, `https://www.scmp.com/news`). */
export const hostIn = (name: string): string | undefined => hostForm.exec(foldName(name))?.[1]?.replace(/^www\./, '')

/** The host itself and every host above it but the last label: `newsaf.cgtn.com` → itself, `cgtn.com`. */
export function hostsAbove(host: string): string[] {
  const labels = host.split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

/** The last part of an unregistered outlet's address, made of its name: `The Korea Post` → `the-korea-post`. */
export function slugOfName(name: string): string {
  const words = foldName(name)
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (words) return words.slice(0, 80)
  // Nothing but punctuation still needs an address of its own.
  return `name-${[...name].map((letter) => letter.codePointAt(0)?.toString(16)).join('-')}`.slice(0, 80)
}
