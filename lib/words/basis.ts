import type { Document } from '@/lib/digest/document'
import { outletsOf } from '@/lib/digest/outlets/outlets-of'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { counted } from './counted'
import { reportsCounted } from './report-words'

/** `20 sources, 18 independent reports, from 11 outlets`: an outlet counts once, by whichever name it is cited. */
export const basis = (document: Document, registry: OutletRegistry): string =>
  [reportsCounted(document), `from ${counted(outletsOf(document, registry).length, 'outlet')}`].join(
    citedIn(document) < 2 ? ' ' : ', ',
  )

const citedIn = (document: Document): number =>
  document.kind === 'digest' ? document.sources.length : document.articles.length
