import { stemmer } from 'stemmer'

const plain = new Set(
  (
    'a about after again against all also amid amidst among an and any are as at be been before being between both but by ' +
    'can could despite do does during each for from had has have he her his how in indirectly into is it its itself ' +
    'may might more most new no not of off on or other our out over own report reports reported said say says she ' +
    'should significant so some such than that the their them there these they this those through to towards under up ' +
    'us very was were what when where which while who why will with would'
  ).split(' '),
)

/** Expects lower case. */
export const isPlainWord = (word: string): boolean => plain.has(word)

/** Lower case, without possessive endings: `China’s Huawei-made` → china, huawei, made. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

export const stemsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length > 2 && !plain.has(word))
      .map(stemOf),
  )

const stems = new Map<string, string>()
const mostStems = 100_000

/** Expects lower case. Remembered: a run asks for the same words ten thousand times. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size > mostStems) stems.clear()
  const stem = stemmer(word)
  stems.set(word, stem)
  return stem
}
