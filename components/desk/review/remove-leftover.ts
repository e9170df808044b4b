import type { CheckedFinding } from '@/lib/preflight/finding'
import type { Change } from '../state/change'
import type { Draft } from '../state/draft'
import { keptNumbers } from '../state/numbers'
import { isKept } from '../state/removed'

/**
 * The function that removes leftover text from the form; undefined where the text is not there any more, where somebody
 * has to look at its surroundings, or where nothing would be left.
 */
export function removalOf({ place, words, isLeftover }: CheckedFinding, draft: Draft): Change | undefined {
  if (!words || !isLeftover || draft.file) return undefined
  const without = (text: string | undefined): string | undefined =>
    text?.includes(words)
      ? text.replace(words, ' ').replace(/\s+/g, ' ').replace(atTheEnds, '') || undefined
      : undefined
  switch (place.kind) {
    case 'highlight': {
      const { section } = place
      // Empty lines are not highlights.
      const line = draft.lists[section]?.filter(({ text }) => text.trim() !== '')[place.index]
      const text = without(line?.text)
      return line && text ? { kind: 'mark', section, id: line.id, text } : undefined
    }
    case 'source': {
      const key = keptNumbers(draft).find(([, number]) => number === place.number)?.[0]
      const text = without(draft.sources.find((source) => source.key === key)?.title)
      return key !== undefined && text ? { kind: 'source-title', key, text } : undefined
    }
    case 'article': {
      const article = draft.articles.filter(isKept)[place.index]
      const text = without(article?.title)
      return article && text ? { kind: 'article-title', place: article.place, text } : undefined
    }
    case 'section': {
      const text = place.section === 'summary' ? without(draft.summary) : undefined
      return text ? { kind: 'summary', text } : undefined
    }
    case 'field': {
      const text = place.field === 'title' ? without(draft.title) : undefined
      return text ? { kind: 'title', text } : undefined
    }
    case 'line':
      return undefined
  }
}

const atTheEnds = /^[\s|:–—-]+|[\s|–—-]+$/g
