/** A word as it is searched for, and where it stands in the text (UTF-16 offsets). */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

const eastAsian = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}々ー'
const runs = new RegExp(
  [
    `(?<letters>(?:(?=[\\p{L}\\p{N}])[${eastAsian}])+)`,
    // U.S. and E.U. are US and EU.
    '(?<initials>\\p{L}\\.(?:\\p{L}\\.)+)',
    // The possessive belongs to no word: China's is China.
    `(?<word>(?:(?![${eastAsian}])[\\p{L}\\p{N}\\p{M}])+)(?:['’]s(?![\\p{L}\\p{N}]))?`,
  ].join('|'),
  'gu',
)

/** Nearly all text of ours: letters that need no folding, and the punctuation of newspapers. */
const plainText = /^[\p{ASCII}‘’“”–—…]*$/u
const plainRuns = /(?<initials>[A-Za-z]\.(?:[A-Za-z]\.)+)|(?<word>[A-Za-z0-9]+)(?:['’]s(?![A-Za-z0-9]))?/g
const plainWord = /^[A-Za-z0-9]+$/

/** Whether every word of a text stands in it letter by letter, but for its case: no accents, no U.S. */
export const standsAsWritten = (text: string): boolean => plainText.test(text) && !/[A-Za-z]\.[A-Za-z]\./.test(text)

/** One form for every case, width and accent: `Müller`, `ＭＵＬＬＥＲ` → muller. */
export const foldWord = (word: string): string =>
  plainWord.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * A text's words in order. Scripts without spaces give every pair of neighbouring letters and the last letter
 * alone, so that a term of any length is found: 新华网 → 新华, 华网, 网.
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

/** Whether a term is a single letter of a script without spaces: then it may begin any pair. */
export const isLoneLetter = (text: string): boolean => new RegExp(`^[${eastAsian}]$`, 'u').test(text)

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
  const letters = [...run.matchAll(/./gu)].map(({ 0: letter, index }) => ({
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
