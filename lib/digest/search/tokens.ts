/** A word as it is searched for, and where it stands in the text (UTF-16 offsets). */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Scripts that part no words by spaces: East Asian ones, Thai, Lao, Khmer and Burmese. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}々ー' +
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const runs = new RegExp(
  [
    `(?<letters>(?:(?=[\\p{L}\\p{N}])[${unspaced}]\\p{M}*)+)`,
    // U.S. and E.U. are US and EU.
    '(?<initials>\\p{L}\\.(?:\\p{L}\\.)+)',
    // The possessive belongs to no word: China's is China.
    `(?<word>(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+)(?:['’]s(?![\\p{L}\\p{N}]))?`,
  ].join('|'),
  'gu',
)

/** Nearly all text of ours: letters that need no folding, and the punctuation of newspapers. */
const plainText = /^[\p{ASCII}‘’“”–—…]*$/u
const plainRuns = /(?<initials>[A-Za-z]\.(?:[A-Za-z]\.)+)|(?<word>[A-Za-z0-9]+)(?:['’]s(?![A-Za-z0-9]))?/g
const plainWord = /^[A-Za-z0-9]+$/

/** Whether every word of a text stands in it letter by letter, but for its case: no accents, no U.S. */
export const standsAsWritten = (text: string): boolean => plainText.test(text) && !/[A-Za-z]\.[A-Za-z]\./.test(text)

/** Where a mark is an accent or a pointing that may be left out; in other scripts it is a vowel like any letter. */
const accented =
  /((?=\p{L})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu

/** Letters that Unicode takes apart no further, as whoever has not got them on the keyboard types them. */
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

/** One form for every case, width and accent: `Müller`, `ＭＵＬＬＥＲ` → muller, `Łódź` → lodz. */
export const foldWord = (word: string): string =>
  plainWord.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(accented, '$1')
        // The stroke that only makes an Arabic word longer.
        .replaceAll('ـ', '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(anyPlainLetter, (letter) => plainLetters[letter] ?? letter)
        .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
        .replace(/^\p{M}+/u, '')

/**
 * A text's words in order. Scripts without spaces give every pair of neighbouring letters, each with its marks, and the
 * last letter alone, so that a term of any length is found: 新华网 → 新华, 华网, 网. Dictionaries of words differ from
 * one version of Node to the next, and what a word is by its neighbours: the index would not be asked as it was made.
 */
export function tokensOf(text: string): Token[] {
  return pieces(text).flatMap(({ isRun, value, start }) => (isRun ? pairs(value, start, true) : whole(value, start)))
}

/** A search term's words: as `tokensOf`, but a run of letters may go on in the text, so its last is not alone. */
export function termTokens(text: string): Token[] {
  return pieces(text).flatMap(({ isRun, value, start }) => {
    if (!isRun) return whole(value, start)
    const found = pairs(value, start, false)
    return found.length > 0 ? found : whole(value, start)
  })
}

const loneLetter = new RegExp(`^[${unspaced}]\\p{M}*$`, 'u')

/** Whether a term is a single letter of a script without spaces: then it may begin any pair. */
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
