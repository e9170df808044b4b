import { isPlainWord } from '../references/words'
import { withoutOutlet } from './outlet-in-title'

const labels =
  'updat(?:e|ed)|wrapup|rpt|repeat|refile|recast|lead|correct(?:ed|ion)|exclusive|breaking(?: news)?|factbox|explainer|' +
  'analysis|brief|roundup|watch|live|video|focus|insight|graphic|timeline|newsmaker|xinhua headlines'
const label = new RegExp(`^(?:${labels})(?:\\s+\\d+)?(?:\\s*[-–—:|]\\s*|\\s+\\|\\s+)`, 'i')
const bracketed = /^\[[^\]]{1,40}\]\s*/

/** Without `UPDATE 1-`, `Exclusive |`, `[SMM Analysis]` and so on. Never empty unless it was. */
export function withoutLabel(title: string): string {
  const shorter = title.trim().replace(bracketed, '').replace(label, '')
  if (shorter === '' || shorter === title) return title
  return withoutLabel(shorter)
}

/** What `withoutLabel` takes off: `UPDATE 1-`, or nothing. */
export const labelOf = (title: string): string => {
  const shorter = withoutLabel(title)
  return title.trim().endsWith(shorter)
    ? title
        .trim()
        .slice(0, title.trim().length - shorter.length)
        .trim()
    : ''
}

const han = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u

/** Words, and pairs of letters where a script has no spaces. */
export function titleWords(title: string): Set<string> {
  const plain = withoutOutlet(withoutLabel(title.normalize('NFKC')))
    .toLowerCase()
    .replace(/[’']/g, '')
    // U.S. is US, 5.3m is 5.3 million.
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/(?<=\p{N}) ?(?:m|mn|mln)\b/gu, ' million')
    .replace(/(?<=\p{N}) ?bn\b/gu, ' billion')
  const runs = plain.match(/[\p{L}\p{M}\p{N}]+(?:\.\p{N}+)?/gu) ?? []
  return new Set(runs.flatMap((run) => (han.test(run) ? pairs(run) : [run])))
}

const pairs = (run: string): string[] => {
  const letters = [...run]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** `China accuses US` is not `US accuses China`. Sets keep the order of the title. */
function areInOneOrder(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const words = other.values()
  for (const word of one) {
    if (!other.has(word)) continue
    let next = words.next().value
    while (next !== undefined && !one.has(next)) next = words.next().value
    if (next !== word) return false
  }
  return true
}

const nearly = 0.8
/** Share needed where both have words of their own: `on steel` is not `on cars`. */
const closely = 0.9
const fewWords = 5

/** Whether two titles head the same report. Titles with different figures, or of which one denies, never do. */
export function sameWords(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((word) => other.has(word)).length
  const all = one.size + other.size - common
  if (common === all) return all > 0 && areInOneOrder(one, other)
  // Added words are fine; one word in place of another is another report.
  const adds = (some: ReadonlySet<string>, to: ReadonlySet<string>) =>
    // `us` is a country here more often than a pronoun.
    [...some].some((word) => !to.has(word) && (word === 'us' || !isPlainWord(word)))
  const isLonger = !adds(one, other) || !adds(other, one)
  if ((isLonger || common >= closely * all) && !areInOneOrder(one, other)) return false
  if (Math.min(one.size, other.size) < fewWords || common < (isLonger ? nearly : closely) * all) return false
  return [...one, ...other].filter(decides).every((word) => one.has(word) && other.has(word))
}

const turning = new Set(
  'not no never nor cannot wont fail fails failed deny denies denied reject rejects rejected refuse refuses refused'.split(
    ' ',
  ),
)

/** One more figure or one `not` makes it another report, however long the title is. */
const decides = (word: string): boolean => isFigure(word) || turning.has(word)

const isFigure = (word: string): boolean => /^\p{N}/u.test(word)

/** Bounds the comparisons for each title, however many share a rare word. */
const mostCompared = 200

/**
 * Groups titles of the same report, as indexes: the same groups in whatever order the titles come. Near linear: compares
 * only titles that share figures and a rare word.
 */
export function groupReports(titles: readonly string[]): number[][] {
  const words = titles.map(titleWords)
  const frequency = new Map<string, number>()
  for (const set of words) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  // Each title's group, as the place of its first title; joined groups lead on to the earlier one.
  const leads = titles.map((_, index) => index)
  const leadOf = (index: number): number => {
    let lead = index
    while (leads[lead] !== lead) lead = leads[lead] ?? lead
    leads[index] = lead
    return lead
  }
  const seen = new Map<string, number[]>()
  words.forEach((set, index) => {
    const keys = rareKeys(set, frequency)
    const candidates = new Set(keys.flatMap((key) => seen.get(key) ?? []))
    for (const other of [...candidates].sort((a, b) => a - b).slice(0, mostCompared)) {
      const [one, two] = [leadOf(index), leadOf(other)]
      if (one === two || !sameWords(set, words[other] ?? set)) continue
      leads[Math.max(one, two)] = Math.min(one, two)
    }
    for (const key of keys) remember(seen, key, index)
  })
  const groups = new Map<number, number[]>()
  for (const index of titles.keys()) {
    const lead = leadOf(index)
    const group = groups.get(lead)
    if (group) group.push(index)
    else groups.set(lead, [index])
  }
  return [...groups.values()]
}

// Prefix filtering: sets that share 80 % of their words share one of these, and all figures.
function rareKeys(words: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): string[] {
  const rarestFirst = [...words].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
  const figures = rarestFirst.filter(isFigure).join(' ')
  return rarestFirst.slice(0, words.size - Math.ceil(nearly * words.size) + 1).map((word) => `${word} ${figures}`)
}

function remember(seen: Map<string, number[]>, key: string, index: number): void {
  const known = seen.get(key)
  if (!known) seen.set(key, [index])
  else if (known.length < mostCompared) known.push(index)
}
