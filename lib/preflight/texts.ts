import { plainProse } from '@/lib/digest/body/prose'
import type { Document } from '@/lib/digest/document'
import type { FindingPlace } from './finding'
import { passagesOf, reportsOf } from './passages'

export interface Text {
  readonly text: string
  readonly place: FindingPlace
  readonly title?: 'own' | 'cited'
  readonly outlet?: string | undefined
}

export function textsOf(document: Document): readonly Text[] {
  const bullets = passagesOf(document).map(({ highlight, place }) => ({ text: highlight.plain, place }))
  const titles = reportsOf(document).map(
    ({ title, place, outlet }): Text => ({ text: title, place, title: 'cited', outlet }),
  )
  const own: Text = { text: document.title, place: { kind: 'field', field: 'title' }, title: 'own' }
  return [own, ...summaryOf(document), ...bullets, ...proseTexts(document), ...titles]
}

const summaryOf = (document: Document): readonly Text[] =>
  document.kind === 'story' ? [{ text: document.summary, place: { kind: 'section', section: 'summary' } }] : []

function proseTexts(document: Document): readonly Text[] {
  const between =
    document.kind === 'story'
      ? document.prose
      : [document, ...document.perspectives].flatMap(({ prose }) => prose).concat(document.sourceProse)
  return [...between, ...document.otherSections].flatMap(({ body, line }) =>
    plainProse(body)
      .split('\n')
      .filter(Boolean)
      .map((text): Text => ({ text, place: { kind: 'line', line } })),
  )
}
