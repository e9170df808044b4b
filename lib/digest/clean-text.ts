/**
 * Invisible characters that must stay: joiners of emoji, flags and Han variants, and the join controls of Arabic and
 * Indic spelling.
 */
const joining =
  '[\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gujarati}\\p{Script=Gurmukhi}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Tamil}\\p{Script=Telugu}\\p{M}]'
const pictograph = '\\p{Extended_Pictographic}(?:[\\uFE0E\\uFE0F]|\\p{Emoji_Modifier})?'
const kept = [
  '\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{2,6}\\u{E007F}',
  `${pictograph}(?:\\u200D${pictograph})*`,
  '[0-9#*]\\uFE0F\\u20E3',
  '\\p{Script=Han}[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  `(?<=${joining})[\\u200C\\u200D](?=${joining})`,
].join('|')
const invisible =
  '[\\p{Cc}\\p{Cs}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB\\u2028\\u2029]'

const anyInvisible = new RegExp(invisible, 'u')
const keptOrInvisible = new RegExp(`(${kept})|${invisible}`, 'gu')

/**
 * Removes what is invisible and can mislead: control characters, bidi overrides, zero-width characters, lone
 * surrogates, noncharacters. Tabs and line ends stay; other breaks become line ends.
 */
export function stripInvisible(text: string): string {
  if (!anyInvisible.test(text)) return text
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(keptOrInvisible, (found, keep?: string) => {
    if (keep !== undefined) return keep
    if (found === '\n' || found === '\t') return found
    return found === '\v' || found === '\f' || found === '\u0085' ? ' ' : ''
  })
}

/** For a field of one line: removes invisible characters, collapses white space, trims. */
export const cleanText = (text: string): string =>
  stripInvisible(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim()

/** For prose: as `cleanText`, but line ends stay and outer blank lines go. */
export const cleanProse = (text: string): string =>
  stripInvisible(text)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
