import { meaningOf } from '@/lib/digest/carriers/suggest-sources'
import type { Topic } from '@/lib/digest/topic'
import type { TitleWords, TopicFeeds } from './topic-feeds'

const spaceless = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u

/** Which of these words a title has, first to last; none where it has none. */
export function wordMatcher(words: readonly string[]): (title: string) => string | undefined {
  const patterns = words.map((word) => ({ word, pattern: patternOf(word) }))
  return (title) => {
    const plain = title.normalize('NFKC').replace(/[‘’]/g, "'")
    return patterns.find(({ pattern }) => pattern.test(plain))?.word
  }
}

/** A whole word or phrase; in any case, but for one in capitals: `US` is not in `tell us`. */
function patternOf(word: string): RegExp {
  const plain = word.normalize('NFKC').replace(/[‘’]/g, "'").trim()
  const escaped = plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const isCapitals = plain === plain.toUpperCase() && plain !== plain.toLowerCase()
  const whole = spaceless.test(plain) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`
  return new RegExp(whole, isCapitals ? 'u' : 'iu')
}

/** Why the words of a title keep it out, in a sentence; undefined where they do not. */
export function wordFilter({ must, mustNot }: TitleWords): (title: string) => string | undefined {
  const [wanted, unwanted] = [wordMatcher(must), wordMatcher(mustNot)]
  return (title) => {
    const found = unwanted(title)
    if (found !== undefined) return `Its title has “${found}”, which must not occur.`
    if (must.length === 0 || wanted(title) !== undefined) return undefined
    const more = must.length > 3 ? ` and ${must.length - 3} more` : ''
    return `Its title has none of the words that must occur: ${must.slice(0, 3).join(', ')}${more}.`
  }
}

/**
 * How many words of the topic a title has: the names of its perspectives, what its searches look for, and the words that
 * must occur. Stems, so that `tariff` and `tariffs` are one.
 */
export function topicNearness({ name, perspectives }: Topic, feeds: TopicFeeds): (title: string) => number {
  const asked = feeds.sides.flatMap((side) =>
    side.feeds.flatMap((feed) => [
      ...feed.must,
      feed.kind === 'search' ? feed.query.replace(/\b\w+:\S+|\b(?:OR|AND|NOT)\b/g, ' ') : '',
    ]),
  )
  const words = meaningOf([name, ...perspectives.map((side) => side.name), ...feeds.must, ...asked].join('\n'))
  return (title) => [...meaningOf(title)].filter((word) => words.has(word)).length
}
