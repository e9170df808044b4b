import { absolute, addresses, documentAddress } from '@/lib/addresses'
import { titleOf } from '@/lib/digest/headline'
import type { PublicDocument } from '@/lib/digest/public-document'
import { type CitedSource, citedSources } from './cited-source'
import { type Paper, paperLanguage } from './paper'

/** The page's facts as a schema.org NewsArticle, with what it is based on. */
export function newsArticleOf(published: PublicDocument, paper: Paper) {
  const { document, publishedAt, updatedAt, revision } = published
  const url = (path: string) => absolute(paper.siteUrl, path)
  const page = url(documentAddress(document))
  const sources = citedSources(document)
  const newsroom = {
    '@type': 'NewsMediaOrganization',
    name: paper.name,
    url: url(addresses.front()),
    publishingPrinciples: url(addresses.about()),
    correctionsPolicy: url(addresses.corrections()),
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': page,
    mainEntityOfPage: page,
    url: page,
    headline: titleOf(document),
    ...(document.title !== titleOf(document) && { alternativeHeadline: document.title }),
    datePublished: publishedAt.toISOString(),
    dateModified: updatedAt.toISOString(),
    inLanguage: paperLanguage,
    isAccessibleForFree: true,
    version: revision,
    ...(document.kind === 'digest' && { articleSection: document.topicName }),
    image: {
      '@type': 'ImageObject',
      url: url(addresses.sharePicture(document)),
      width: 1200,
      height: 630,
    },
    author: newsroom,
    publisher: newsroom,
    citation: sources.map((source) => citation(source, page)),
    // By reference: links are long, and repeating them would double the page.
    isBasedOn: sources.map(({ number }) => ({ '@id': idOf(number, page) })),
    ...(document.corrections.length > 0 && {
      correction: document.corrections.map(({ at, note }) => ({
        '@type': 'CorrectionComment',
        datePublished: at.toISOString(),
        text: note,
      })),
    }),
  }
}

const idOf = (number: number, page: string) => `${page}#source-${number}`

const citation = ({ number, title, outlet, link, day, locale }: CitedSource, page: string) => ({
  '@type': 'CreativeWork',
  '@id': idOf(number, page),
  name: title,
  ...(link && { url: link }),
  ...(outlet && { publisher: { '@type': 'Organization', name: outlet } }),
  ...(day && { datePublished: day }),
  ...(locale && { inLanguage: locale }),
})

/** JSON that is inert inside `<script>`: no `</script>`, no `<!--`, no line separator that JavaScript would break at. */
export const printInert = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
