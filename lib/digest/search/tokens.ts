/** A word in search form, with UTF-16 offsets in the text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Scripts without spaces between words: East Asian, Thai, Lao, Khmer, Burmese. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}々ー' +
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const runs = new RegExp(
  [
    `(?<letters>(?:(?=[\\p{L}\\p{N}])[${unspaced}]\\p{M}*)+)`,
    // U.S. and E.U. are US and EU.
    '(?<initials>\\p{L}\\.(?:\\p{L}\\.)+)',
    // The possessive is no part of a word: China's is China.
    `(?<word>(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+)(?:['’]s(?![\\p{L}\\p{N}]))?`,
  ].join('|'),
  'gu',
)

const plainText = /^[\p{ASCII}‘’“”–—…]*$/u
const plainRuns = /(?<initials>[A-Za-z]\.(?:[A-Za-z]\.)+)|(?<word>[A-Za-z0-9]+)(?:['’]s(?![A-Za-z0-9]))?/g
const plainWord = /^[A-Za-z0-9]+$/

/** Whether every word is in search form already, but for its case. */
export const standsAsWritten = (text: string): boolean => plainText.test(text) && !/[A-Za-z]\.[A-Za-z]\./.test(text)

/** Scripts in which a mark is an optional accent or point; in others it is a vowel. */
const accented =
  /((?=\p{L})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu

/** Letters without a Unicode decomposition, and what people type for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ƒ: 'f',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ς: 'σ',
}
const anyPlainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

/** Folds case, width and accents: `Müller`, `ＭＵＬＬＥＲ` → muller, `Łódź` → lodz. */
export const foldWord = (word: string): string =>
  plainWord.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(accented, '$1')
        .replaceAll('ـ', '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(anyPlainLetter, (letter) => plainLetters[letter] ?? letter)
        .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
        .replace(/^\p{M}+/u, '')

/**
 * Words in order. Scripts without spaces yield each pair of letters (with marks) and the last letter alone, so that any
 * term is found: 新华网 → 新华, 华网, 网. A dictionary would differ between versions of Node, and the index with it.
 */
export function tokensOf(text: string): Token[] {
  return pieces(text).flatMap(({ isRun, value, start }) => (isRun ? pairs(value, start, true) : whole(value, start)))
}

/** Like `tokensOf`, but without the last letter alone: the text may go on after it. */
export function termTokens(text: string): Token[] {
  return pieces(text).flatMap(({ isRun, value, start }) => {
    if (!isRun) return whole(value, start)
    const found = pairs(value, start, false)
    return found.length > 0 ? found : whole(value, start)
  })
}

const loneLetter = new RegExp(`^[${unspaced}]\\p{M}*$`, 'u')

/** A single letter of such a script may begin any pair. */
export const isLoneLetter = (text: string): boolean => loneLetter.test(text)

function pieces(text: string) {
  return [...text.matchAll(plainText.test(text) ? plainRuns : runs)].map(({ groups = {}, index }) => {
    const isRun = groups.letters !== undefined
    return { isRun, value: groups.letters ?? groups.initials ?? groups.word ?? '', start: index }
  })
}

function whole(word: string, start: number): Token[] {
  const text = foldWord(word)
  return text ? [{ text, start, end: start + word.length }] : []
}

function pairs(run: string, start: number, lastAlone: boolean): Token[] {
  const letters = [...run.matchAll(/\P{M}\p{M}*/gu)].map(({ 0: letter, index }) => ({
    letter: foldWord(letter),
    at: start + index,
  }))
  const end = start + run.length
  return letters.flatMap(({ letter, at }, index): Token[] => {
    const next = letters[index + 1]
    if (next) return [{ text: letter + next.letter, start: at, end: letters[index + 2]?.at ?? end }]
    return lastAlone ? [{ text: letter, start: at, end }] : []
  })
}
