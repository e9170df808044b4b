import { outletSuffixAt } from './find-outlets'

const button =
  'Share|Save|Print|Listen|Tweet|Comments?|Subscribe|Bookmark|E-?mail|Copy link|Read more|Sign in|Log in|Follow|Advertisement'
/** Buttons glued to a title's last word: `… a tariffs truceShare`. A capitalised word may be a name (`SlideShare`). */
const glued = new RegExp(
  `(?<=(?<!\\p{L})\\p{Ll}[\\p{L}'’-]{2,}|[”"’')\\]?!%])(?:${button})(?:\\s?(?:${button}))*$`,
  'u',
)
const icon = /(?:Close|Menu|Search|Share|Play|Save|Print) ?[Ii]con\b.*$/
const agencyLabel = /^(?:(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|RECASTS?)(?: \d+)?-)+/

export const gluedButton = (title: string): string | undefined => glued.exec(title)?.[0]

export function withoutDebris(title: string, outlets: readonly string[]): string {
  const at = [icon, glued].map((pattern) => title.search(pattern)).find((found) => found > 0)
  const unbuttoned = at === undefined ? title : title.slice(0, at)
  // After a glued button, the last divider is followed by a name, known or not.
  const divided = at === undefined ? -1 : unbuttoned.search(/\s+[|–—-]\s+[^|]*$/)
  const suffix = divided > 0 ? divided : outletSuffixAt(unbuttoned, outlets)
  const rest = (suffix > 0 ? unbuttoned.slice(0, suffix) : unbuttoned).replace(agencyLabel, '').trim()
  return rest || title
}
