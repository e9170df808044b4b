import { outletSuffixAt } from './find-outlets'

/**
 * Words of buttons that scraping left at the end of a text: `CNN BusinessClose icon`, `… tariffs truceShare`. Only
 * where they are glued to the word before, or can be nothing but a button.
 */
export const gluedButtons: readonly RegExp[] = [
  /(?:Close|Menu|Search|Share|Play|Save|Print|Email|Expand|Hamburger) ?[Ii]con\b.*$/,
  /(?<=\p{Ll}|[”"’')\]?!%])(?:Share|Save|Print|Listen|Tweet|Comments?|Subscribe|Bookmark|Email|Copy link|Read more|Sign in|Log in|Advertisement)(?:(?:Share|Save|Print|Listen|Tweet|Comments?|Subscribe|Bookmark|Email|Copy link)\b.*)?$/u,
]

const agencyLabel = /^(?:(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|RECASTS?)(?: \d+)?-)+/

/** A title without what scraping left around it: buttons, the name of its outlet, an agency's label. */
export function withoutDebris(title: string, outlets: readonly string[]): string {
  const button = gluedButtons.map((pattern) => title.search(pattern)).find((at) => at > 0)
  const unbuttoned = button === undefined ? title : title.slice(0, button)
  // Where a button was glued to it, what stands behind the last divider is a name whether or not we know it.
  const divided = button === undefined ? -1 : unbuttoned.search(/\s+[|–—-]\s+[^|]*$/)
  const suffix = divided > 0 ? divided : outletSuffixAt(unbuttoned, outlets)
  const rest = (suffix > 0 ? unbuttoned.slice(0, suffix) : unbuttoned).replace(agencyLabel, '').trim()
  return rest || title
}
