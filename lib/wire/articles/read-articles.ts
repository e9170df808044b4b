import pLimit from 'p-limit'
import type { Fetcher } from '../fetch-feed'
import { isOfGoogleNews } from '../google-link'
import type { ArticleText, ReadArticles } from './article-text'
import { textOfPage } from './page-text'
import { robotsRules } from './robots-rules'

export interface ArticleReader {
  readonly fetcher: Pick<Fetcher, 'fetchPage'>
  /** For all articles together, in milliseconds; those that have not begun by then are left. */
  readonly timeLimitMs?: number
  readonly onProgress?: (done: number, total: number) => void
}

/** Of a page, after decompression. */
const mostBytes = 2_000_000
const mostAtOnce = 8

/**
 * Reads the beginning of articles where robots.txt allows it, each address once and never longer than the time. An article
 * that cannot be read stops no other.
 */
export function articleReader({ fetcher, timeLimitMs = 120_000, onProgress }: ArticleReader): ReadArticles {
  const mayVisit = robotsRules(fetcher)

  async function read(link: string): Promise<ArticleText> {
    if (isOfGoogleNews(link)) return unread('Its link leads to Google News and not to the article.')
    const answer = await fetcher.fetchPage(link, { mostBytes, mayVisit })
    if (answer.kind !== 'fetched')
      return unread(answer.kind === 'failed' ? answer.reason : 'It says that nothing has changed.')
    const found = await textOfPage(answer.bytes, answer.contentType, link)
    return typeof found === 'string' ? unread(found) : { kind: 'read', text: found.text }
  }

  return async (links) => {
    const wanted = [...new Set(links)]
    const end = performance.now() + timeLimitMs
    const limit = pLimit(mostAtOnce)
    let done = 0
    const texts = await Promise.all(
      wanted.map((link) =>
        limit(async () => {
          const text =
            performance.now() < end ? await read(link).catch(unreadAfter) : unread('There was no time left for it.')
          done += 1
          onProgress?.(done, wanted.length)
          return [link, text] as const
        }),
      ),
    )
    return new Map(texts)
  }
}

const unread = (reason: string): ArticleText => ({ kind: 'unread', reason })
const unreadAfter = (error: unknown): ArticleText =>
  unread(`Reading it ended with an error: ${error instanceof Error ? error.message : error}`)
