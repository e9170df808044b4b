import type { Document } from '@/lib/digest/document'
import { standfirstOf, titleOf } from '@/lib/digest/headline'

export function pageWords(document: Document): { readonly title: string; readonly description: string } {
  const title = titleOf(document)
  return { title, description: standfirstOf(document) ?? title }
}
