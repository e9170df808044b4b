import type { Findings } from '../findings'
import type { ManuscriptLine } from '../manuscript'

/**
 * The closing line's index; undefined with a fault where there is no front matter. Only exactly `---` opens it: other
 * readers of the file would run `---js` as code.
 */
export function findClosingFence(lines: readonly ManuscriptLine[], findings: Findings): number | undefined {
  const first = lines[0]?.content ?? ''
  if (first !== '---') {
    findings.fault('front matter', `the first line must be exactly ---, but is ${quote(first)}`, 1)
    return undefined
  }
  const closing = lines.findIndex(({ content }, index) => index > 0 && /^---[ \t]*$/.test(content))
  if (closing === -1) findings.fault('front matter', 'has no closing --- line; is the file cut off?', lines.length)
  return closing === -1 ? undefined : closing
}

const quote = (line: string): string => (line.trim() === '' ? 'blank' : `“${line.slice(0, 40)}”`)
