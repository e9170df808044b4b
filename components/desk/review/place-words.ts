import type { FindingPlace } from '@/lib/preflight/finding'
import type { OpenDocument } from '../state/open-document'
import { sectionNames } from '../state/section-rows'

/** Where something was found, in the words of the sheet. */
export function placeWords(place: FindingPlace, document: OpenDocument): string {
  switch (place.kind) {
    case 'section':
      return sectionName(place.section, document)
    case 'highlight':
      return `${sectionName(place.section, document)}, ${place.index + 1}`
    case 'source':
      return `Source ${place.number}`
    case 'article':
      return `Article ${place.index + 1}`
    case 'line':
      return `line ${place.line} of the file`
    case 'field':
      return fieldNames[place.field.replace(/^outlets\[.*/, 'outlets')] ?? `${place.field} in the file`
  }
}

const fieldNames: Record<string, string> = {
  title: 'Title',
  image: 'Image',
  'image.description': 'Image',
  outlets: 'Outlets',
}
const partNames: Record<string, string> = { summary: 'Summary', articles: 'Articles', perspectives: 'Perspectives' }

const sectionName = (section: string, document: OpenDocument): string =>
  partNames[section] ?? sectionNames(document).find((row) => row.section === section)?.name ?? section
