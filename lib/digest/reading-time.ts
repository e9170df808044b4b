import { type Document, proseIn } from './document'

const wordsPerMinute = 230
const charactersPerMinute = 400
const characters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Whole minutes without the list of sources; at least 1. */
export function readingMinutes(document: Document): number {
  const text = textsOf(document).join('\n')
  const words = text.replace(characters, ' ').match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  const minutes = words / wordsPerMinute + (text.match(characters)?.length ?? 0) / charactersPerMinute
  return Math.max(1, Math.round(minutes))
}

function textsOf(document: Document): string[] {
  const others = document.otherSections.map(({ heading, body }) => `${heading}\n${body}`)
  const besides = [...proseIn(document), ...others]
  if (document.kind === 'story') {
    const points = document.keyPoints.map(({ plain }) => plain)
    const accounts = document.articles.map(({ title, account }) => `${title}\n${account}`)
    return [document.summary, ...points, ...accounts, ...besides]
  }
  const lists = [document.highlights, ...document.perspectives.map(({ highlights }) => highlights)]
  return [...lists.flat().map(({ plain }) => plain), ...besides]
}
