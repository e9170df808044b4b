import { cleanText } from '@/lib/digest/clean-text'
import type { Document } from '@/lib/digest/document'
import type { Rule } from '../finding'
import { type Text, textsOf } from '../texts'

// UTF-8 read as Windows-1252. French and German have some of these pairs, so one or two prove nothing.
const follows = '\\u0080-\\u00BF€‚ƒ†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ'
const certain = /â€|ï»¿|[ðğ]Ÿ|[ÂÃÄÅ][\u00A0-\u00BF]|[ÂÃ][€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|[ÄÅ][‚ƒ„†‡ˆ‰‹•˜™›]|锟斤拷|鈥[檚槣渢淭]/u
/** Three-byte sequences, as in Chinese and Korean: two followers, one of which occurs in no language. */
const odd = '\\u00A1-\\u00A9\\u00AC\\u00AE-\\u00B6\\u00B8\\u00B9\\u00BC-\\u00BF‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ€'
const threeBytes = new RegExp(`[à-ï](?:[${odd}][${follows}]|[${follows}][${odd}])`, 'u')
const likely = new RegExp(`[Â-ß][${follows}]|[à-ï][${follows}“”‘’„–—…]{2}`, 'gu')
/** Invisible followers, which cleaning removes: Latin-1 controls and the soft hyphen. */
const unseen = /[Â-ô][\u0080-\u009F]|[à-ï](?:\u00AD[\u0080-\u00BF]|[\u0080-\u00BF]\u00AD)/u

export const garbled: Rule = {
  id: 'garbled',
  weighs: 'warns',
  looksFor: 'text that was read in another encoding than it was written in: `Chinaâ€™s` for `China’s`',
  check: (document) =>
    [...textsOf(document).filter(({ text }) => isGarbled(text)), ...unseenIn(document)].map(({ text, place }) => ({
      level: 'warn',
      message: 'These letters were read in another encoding than they were written in.',
      evidence: [text],
      place,
    })),
}

const isGarbled = (text: string): boolean =>
  certain.test(text) || threeBytes.test(text) || (text.match(likely)?.length ?? 0) > 2

const unseenIn = ({ text }: Document): readonly Text[] =>
  text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index): Text[] =>
      unseen.test(line) ? [{ text: cleanText(line).slice(0, 200), place: { kind: 'line', line: index + 1 } }] : [],
    )
