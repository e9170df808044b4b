import robotsParser from 'robots-parser'
import type { Fetcher } from '../fetch-feed'

/** How robots.txt calls us: `User-agent: Parallax`. It is in the user agent of every request. */
export const robotName = 'Parallax'

/** A sentence where robots.txt of its host does not let us request an address; undefined where it does. */
export type RobotsRules = (url: URL) => Promise<string | undefined>

/** As RFC 9309 has it: nobody has to parse more. */
const mostBytes = 500_000
const longestLine = 2_000
const mostLines = 5_000

/**
 * Asks each host for its robots.txt once. As RFC 9309 has it, a host that answers 400 to 499 has no rules, and one that
 * cannot be asked, or answers 500 and above, allows nothing.
 */
export function robotsRules({ fetchPage }: Pick<Fetcher, 'fetchPage'>): RobotsRules {
  const known = new Map<string, Promise<ReturnType<typeof robotsParser> | string | undefined>>()

  async function read(origin: string) {
    const url = `${origin}/robots.txt`
    const answer = await fetchPage(url, { mostBytes })
    if (answer.kind === 'fetched') {
      const lines = Buffer.from(answer.bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
      return robotsParser(
        url,
        lines
          .slice(0, mostLines)
          .map((line) => line.slice(0, longestLine))
          .join('\n'),
      )
    }
    const { status = 0, reason } = answer.kind === 'failed' ? answer : { reason: 'It says that nothing has changed.' }
    if (status >= 400 && status < 500) return undefined
    return `robots.txt of ${new URL(origin).host} could not be read. ${reason}`
  }

  return async (url) => {
    const rules = known.get(url.origin) ?? read(url.origin)
    known.set(url.origin, rules)
    const found = await rules
    if (found === undefined || typeof found === 'string') return found
    return found.isDisallowed(url.href, robotName) ? `robots.txt of ${url.host} does not allow it.` : undefined
  }
}
