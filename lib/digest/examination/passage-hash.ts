import { createHash } from 'node:crypto'
import { type DocumentPassage, normalWords } from './passages'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Exactly what an examination is of, as text: the section, the words, and address, outlet and title of each source
 * that the words rest on. Numbers and places are left out, so that reordering a list changes nothing.
 */
export function examinedText({ section, text, sources }: DocumentPassage): string {
  const cited = sources.map(({ link, outlet, title }) => JSON.stringify([link ?? '', outlet ?? '', normalWords(title)]))
  return JSON.stringify([section, normalWords(text), [...new Set(cited)].sort().map((each) => JSON.parse(each))])
}

/** SHA-256 in hexadecimal of `examinedText`. */
export const passageHash = (passage: DocumentPassage): string => hashOfExamined(examinedText(passage))

export const hashOfExamined = (examined: string): string => sha256(examined)

/** Of the words alone, wherever they stand. */
export const wordsHash = (text: string): string => sha256(normalWords(text))
