import { cleanText } from '@/lib/digest/clean-text'
import type { Document } from '@/lib/digest/document'
import { readProse } from '@/lib/digest/edits/prose-edit'
import type { Highlight } from '@/lib/digest/highlight'
import type { Fault } from '@/lib/digest/invalid-document'
import { safeLink } from '@/lib/digest/link'
import { splitReferences } from '@/lib/digest/references/references'
import type { DocumentInput, PointInput } from './document-input'

/** Returns the JSON fields that the printed file does not read back, such as a heading inside a summary. */
export function readOtherwise(input: DocumentInput, document: Document): readonly Fault[] {
  const faults: string[] = []
  const points = (field: string, given: readonly PointInput[], read: readonly Highlight[]) => {
    const other = given.findIndex(
      ({ text }, index) => splitReferences(read[index]?.markdown ?? '').text !== text.trim(),
    )
    if (other >= 0) faults.push(`${field}[${other}].text`)
    else if (read.length !== given.length) faults.push(field)
  }
  if (input.kind === 'digest' && document.kind === 'digest') {
    points('highlights', input.highlights, document.highlights)
    for (const [place, side] of input.perspectives.entries()) {
      const read = document.perspectives.find(({ id }) => id === side.id)
      points(`perspectives[${place}].highlights`, side.highlights, read?.highlights ?? [])
      const other = side.sources.findIndex(({ title, outlet, url }, index) => {
        const source = read?.sources[index]
        return (
          source?.title !== cleanText(title) || source.outlet !== cleanText(outlet) || source.link !== safeLink(url)
        )
      })
      if (other >= 0) faults.push(`perspectives[${place}].sources[${other}]`)
      else if (read?.sources.length !== side.sources.length) faults.push(`perspectives[${place}].sources`)
    }
  }
  if (input.kind === 'story' && document.kind === 'story') {
    if (document.summary !== readProse(input.summary)) faults.push('summary')
    points('keyPoints', input.keyPoints, document.keyPoints)
    const other = input.articles.findIndex(({ title, account }, index) => {
      const article = document.articles[index]
      return article?.title !== cleanText(title) || article.account !== readProse(account)
    })
    if (other >= 0) faults.push(`articles[${other}]`)
    else if (document.articles.length !== input.articles.length) faults.push('articles')
  }
  return faults.map((field) => ({ line: undefined, field, reason }))
}

const reason =
  'would be read differently in Markdown. Leave out list signs, headings, comments and invisible characters, and give links in full'
