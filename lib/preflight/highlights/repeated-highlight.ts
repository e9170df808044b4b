import { sameWords, titleWords } from '@/lib/digest/outlets/same-report'
import type { Rule } from '../finding'
import { passagesOf } from '../passages'

export const repeatedHighlight: Rule = {
  id: 'repeated-highlight',
  weighs: 'notes',
  looksFor: 'a highlight that repeats an earlier one, here or on another side',
  check: (document) => {
    const passages = passagesOf(document).map((passage) => ({ ...passage, words: titleWords(passage.highlight.plain) }))
    return passages.flatMap(({ words, highlight, place }, index) => {
      const earlier = passages.slice(0, index).find((passage) => sameWords(passage.words, words))
      if (!earlier) return []
      const message = `It repeats a highlight of ${earlier.sectionName}.`
      return [{ level: 'note', message, evidence: [earlier.highlight.plain, highlight.plain], place, mark: message }]
    })
  },
}
