import { wordsOf } from '@/lib/digest/references/words'

const quoted =
  /“([^“”]{2,300})”|"([^"]{2,300})"|«([^«»]{2,300})»|「([^「」]{2,300})」|(?<![\p{L}\p{N}])['‘]((?:[^'‘’]|(?<=\p{L})['’](?=\p{L})){2,300})['’](?![\p{L}\p{N}])/gu

/** What a text puts in quotation marks, without them; an apostrophe is none. */
export const quotationsIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(quoted)].flatMap((found) => {
      const words =
        found
          .slice(1)
          .find((group) => group !== undefined)
          ?.trim()
          .replace(/[,.;]$/, '') ?? ''
      return wordsOf(words).length > 0 ? [words] : []
    }),
  ),
]

/** Whether the words of a quotation are a text's own, in their order; what `…` leaves out may be between them. */
export function quotes(quotation: string, text: string): boolean {
  const all = ` ${wordsOf(text).join(' ')} `
  return quotation
    .split(/…|\.{3}|\[[^\]]*\]/)
    .map((part) => wordsOf(part).join(' '))
    .filter(Boolean)
    .every((part) => all.includes(` ${part} `) || (hasNoSpaces(part) && all.includes(part)))
}

const hasNoSpaces = (words: string): boolean => /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(words)
