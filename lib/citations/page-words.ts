import type { Document } from '@/lib/digest/document'
import { type Disclosure, type DocumentRecord, disclosureOf } from '@/lib/digest/examination/record'
import { standfirstOf, titleOf } from '@/lib/digest/headline'

export interface PageWords {
  readonly title: string
  readonly description: string
}

export function pageWords(document: Document): PageWords {
  const title = titleOf(document)
  return { title, description: standfirstOf(document) ?? title }
}

/** What a page says of itself as a whole, with its least passage (lib/digest/examination/record.ts). */
export const pageDisclosure = ({ record }: { readonly record: DocumentRecord }): Disclosure => disclosureOf(record)
