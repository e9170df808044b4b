import { stripInvisible } from '@/lib/digest/clean-text'
import { splitReferences } from '@/lib/digest/references/references'
import type { Finding, Rule } from '../finding'
import { passagesOf } from '../passages'

export const removedMarkup: Rule = {
  id: 'removed-markup',
  weighs: 'warns or notes',
  looksFor: 'tags and images that are shown as letters; invisible characters and comments that are removed (a note)',
  check: (document) => {
    const sources = new Set(document.kind === 'digest' ? document.sources.map(({ line }) => line) : [])
    const highlights = new Set(passagesOf(document).map(({ highlight }) => highlight.line))
    const text = document.text.replace(/^\uFEFF/, '')
    return text.split(/\r\n|\n|\r/).flatMap((line, index): Omit<Finding, 'rule'>[] => {
      const place = { kind: 'line', line: index + 1 } as const
      const found: Omit<Finding, 'rule'>[] = []
      const invisible = invisibleIn(line)
      if (invisible.length) {
        found.push({ level: 'note', message: 'Invisible characters are removed.', evidence: invisible, place })
      }
      const isCited = sources.has(index + 1)
      const shown = highlights.has(index + 1) || isCited ? splitReferences(line).text : line
      const tags = shown.replace(/`[^`]*`|<!--\s*more\s*-->/g, '').match(markup) ?? []
      const isHidden =
        shown !== line || highlights.has(index + 1) || isCited ? [] : tags.filter((tag) => tag.startsWith('<!--'))
      const seen = tags.filter((tag) => !isHidden.includes(tag))
      if (seen.length > 0) {
        const level = isCited ? 'note' : 'warn'
        found.push({ level, message: 'Markup is shown as letters.', evidence: seen, place })
      }
      if (isHidden.length > 0) found.push({ level: 'note', message: 'Markup is removed.', evidence: isHidden, place })
      return found
    })
  },
}

const markup = /<!--.*?-->|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|!\[[^\]]*\]\([^)]*\)/gi

function invisibleIn(line: string): string[] {
  if (stripInvisible(line) === line) return []
  // By letter to find them, but joiners of emoji are only known in the whole line.
  const letters = [...line].filter((letter) => stripInvisible(letter) !== letter)
  return [...new Set(letters)].map(codePoint)
}

const codePoint = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
