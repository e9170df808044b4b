import { stripInvisible } from '@/lib/digest/clean-text'
import type { Document } from '@/lib/digest/document'
import { splitReferences } from '@/lib/digest/references/references'
import type { Finding, Rule } from '../finding'
import { passagesOf } from '../passages'

/** Text of the file that readers will not see, or will see as letters. */
export const removedMarkup: Rule = {
  id: 'removed-markup',
  looksFor: 'tags, images and invisible characters that the page removes or shows as letters',
  check: (document) => {
    const literal = literalLines(document)
    const text = document.text.replace(/^\uFEFF/, '')
    return text.split(/\r\n|\n|\r/).flatMap((line, index): Omit<Finding, 'rule'>[] => {
      const place = { kind: 'line', line: index + 1 } as const
      const found: Omit<Finding, 'rule'>[] = []
      const invisible = invisibleIn(line)
      if (invisible.length) {
        found.push({ level: 'warn', message: 'Invisible characters are removed.', evidence: invisible, place })
      }
      const isLiteral = literal.has(index + 1)
      // What names the sources of a highlight is read, and neither shown nor removed.
      const shown = isLiteral ? splitReferences(line).text : line
      const tags = shown.replace(/`[^`]*`|<!--\s*more\s*-->/g, '').match(markup) ?? []
      if (tags.length) {
        const fate = isLiteral ? 'is shown as letters' : 'is removed'
        found.push({ level: 'warn', message: `Markup ${fate}.`, evidence: tags, place })
      }
      return found
    })
  },
}

const markup = /<!--.*?-->|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|!\[[^\]]*\]\([^)]*\)/gi

/** Lines that are read as a sentence, where a tag is text: highlights and sources. Prose goes through the sanitizer. */
const literalLines = (document: Document): Set<number> =>
  new Set([
    ...passagesOf(document).map(({ highlight }) => highlight.line),
    ...(document.kind === 'digest' ? document.sources.map(({ line }) => line) : []),
  ])

function invisibleIn(line: string): string[] {
  if (stripInvisible(line) === line) return []
  // One letter at a time tells which, but only the whole line knows a joined emoji from a stray joiner.
  const letters = [...line].filter((letter) => stripInvisible(letter) !== letter)
  return [...new Set(letters)].map(codePoint)
}

const codePoint = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
