import type { Finding, Rule } from '../finding'
import { passagesOf } from '../passages'

/** Text of the file that readers will not see, or will see as letters. */
export const removedMarkup: Rule = {
  id: 'removed-markup',
  looksFor: 'tags, images and invisible characters that the page removes or shows as letters',
  check: (document) => {
    const bullets = new Set(passagesOf(document).map(({ highlight }) => highlight.line))
    return document.text.split(/\r\n|\n|\r/).flatMap((text, index): Omit<Finding, 'rule'>[] => {
      const place = { kind: 'line', line: index + 1 } as const
      const invisible = [...new Set(text.replace(/^\uFEFF/, index ? '\uFEFF' : '').match(unseen) ?? [])].map(codePoint)
      const tags =
        text
          .replace(/`[^`]*`/g, '')
          .replace(/<!--\s*more\s*-->/g, '')
          .match(markup) ?? []
      const found: Omit<Finding, 'rule'>[] = []
      if (invisible.length) {
        found.push({ level: 'warn', message: 'Invisible characters are removed.', evidence: invisible, place })
      }
      if (tags.length) {
        const fate = bullets.has(index + 1) ? 'is shown as letters' : 'is removed'
        found.push({ level: 'warn', message: `Markup in line ${index + 1} ${fate}.`, evidence: tags, place })
      }
      return found
    })
  },
}

// Control characters but tab, soft hyphen, zero-width, direction marks and overrides, byte order mark, tags.
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu
const markup = /<!--.*?-->|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|!\[[^\]]*\]\([^)]*\)/gi

const codePoint = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
