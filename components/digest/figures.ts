import type { Document } from '@/lib/digest/document'
import { outletsOf } from '@/lib/digest/outlets/outlets-of'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'

/** `1 source`, `20 sources`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** `20 sources from 11 outlets`, `4 articles from 4 outlets`: an outlet counts once, by whichever name it is cited. */
export function basis(document: Document, registry: OutletRegistry): string {
  const rests =
    document.kind === 'digest'
      ? counted(document.sources.length, 'source')
      : counted(document.articles.length, 'article')
  return `${rests} from ${counted(outletsOf(document, registry).length, 'outlet')}`
}
