import type { Document } from '@/lib/digest/document'
import { outletsOf } from '@/lib/digest/outlets/outlets-of'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'

/** `1 source`, `20 sources`; `2 stories`, where the plural is not made with an s. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`

/** `61 digests, 2 stories`; a kind with none is omitted. */
export const countedByKind = ({ digests, stories }: { readonly digests: number; readonly stories: number }): string =>
  [digests > 0 && counted(digests, 'digest'), stories > 0 && counted(stories, 'story', 'stories')]
    .filter(Boolean)
    .join(', ')

/** `20 sources from 11 outlets`: an outlet counts once, by whichever name it is cited. */
export function basis(document: Document, registry: OutletRegistry): string {
  const rests =
    document.kind === 'digest'
      ? counted(document.sources.length, 'source')
      : counted(document.articles.length, 'article')
  return `${rests} from ${counted(outletsOf(document, registry).length, 'outlet')}`
}
