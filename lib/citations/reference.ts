import { absolute, addresses, documentAddress } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'
import { titleOf } from '@/lib/digest/headline'
import type { PublicDocument } from '@/lib/digest/public-document'
import { examinedWords } from '@/lib/words/examined'
import { type CslItem, cslDay } from './csl'
import { type CitedSource, citedSources, type Paper, paperLanguage } from './news-article'

/**
 * Dated by the day it reports on, which never changes; the revision and its permanent address say which text was read.
 */
export function referenceOf(published: PublicDocument, paper: Paper): CslItem {
  const { document, revision, record } = published
  const permanent = absolute(paper.siteUrl, addresses.revision(document, revision))
  const fileTitle = document.title === titleOf(document) ? undefined : document.title
  return {
    id: keyOf(document),
    type: 'article-newspaper',
    title: titleOf(document),
    ...(fileTitle && { 'title-short': fileTitle }),
    author: [{ literal: paper.name }],
    'container-title': paper.name,
    publisher: paper.name,
    ...(document.kind === 'digest' && { section: document.topicName }),
    issued: cslDay(document.day),
    URL: absolute(paper.siteUrl, documentAddress(document)),
    language: paperLanguage,
    version: String(revision),
    abstract: highlightsOf(document).join(' '),
    note: `${fileTitle ? `Title in the archive: ${fileTitle}. ` : ''}Revision ${revision}, available at ${permanent}. ${examinedWords(document.kind, record)}`,
    references: citedSources(document).map(inOneLine).join('\n'),
  }
}

export function sourceReferences(published: PublicDocument, paper: Paper): readonly CslItem[] {
  const { document } = published
  const home = absolute(paper.siteUrl, documentAddress(document))
  return citedSources(document).map((source) => ({
    id: `${keyOf(document)}-source-${source.number}`,
    type: 'article-newspaper',
    title: source.title,
    ...(source.outlet && { 'container-title': source.outlet }),
    ...(source.day && { issued: cslDay(source.day) }),
    ...(source.link && { URL: source.link }),
    ...(source.locale && { language: source.locale }),
    note: `Source ${source.number} of ${home}`,
  }))
}

/** Letters, digits and hyphens: valid in BibTeX, RIS and file names. */
export const keyOf = ({ slug }: { readonly slug: string }): string => slug.replaceAll('/', '-')

const highlightsOf = (document: Document) =>
  (document.kind === 'digest' ? document.highlights : document.keyPoints).map(({ plain }) => plain)

const inOneLine = ({ number, title, outlet, day, link }: CitedSource) =>
  `${number}. ${[title, outlet, day, link].filter(Boolean).join('. ')}`
