/** Ignores width, case, curly quotes and runs of white space. */
export const foldName = (name: string): string =>
  name.normalize('NFKC').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase()

const hostForm = /^(?:https?:\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,})\.?(?:[/:?#].*)?$/u

/** The host of a name that is one, or is a URL (`newsaf.cgtn.com`, `https://www.scmp.com/news`). */
export const hostIn = (name: string): string | undefined => hostForm.exec(foldName(name))?.[1]?.replace(/^www\./, '')

/** `newsaf.cgtn.com` → itself, `cgtn.com`. */
export function hostsAbove(host: string): string[] {
  const labels = host.split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

/** `The Korea Post` → `the-korea-post`: the address of an unregistered outlet. */
export function slugOfName(name: string): string {
  const words = foldName(name)
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (words) return words.slice(0, 80)
  return `name-${[...name].map((letter) => letter.codePointAt(0)?.toString(16)).join('-')}`.slice(0, 80)
}
