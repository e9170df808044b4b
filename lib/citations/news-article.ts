import { absolute, addresses, documentAddress } from '@/lib/addresses'
import type { Digest, Document } from '@/lib/digest/document'
import { disclosureOf } from '@/lib/digest/examination/record'
import { titleOf } from '@/lib/digest/headline'
import type { PublicDocument } from '@/lib/digest/public-document'
import { examinedWords } from '@/lib/words/examined'

/** The page's facts as a schema.org NewsArticle, with what it is based on. */
export function newsArticleOf(published: PublicDocument, paper: Paper) {
  const { document, publishedAt, updatedAt, revision, record } = published
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
    digitalSourceType: sourceTypes[disclosureOf(record)],
    creditText: examinedWords(document.kind, record),
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

/** The digital source types of the IPTC, by the names that schema.org gives them. */
const sourceTypes = {
  'human-only': 'https://schema.org/DigitalCreationDigitalSource',
  'ai-assisted': 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
  'ai-autonomous': 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
} as const

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

export interface Paper {
  readonly name: string
  /** Without a trailing slash. */
  readonly siteUrl: string
}

export const paperLanguage = 'en'

export interface CitedSource {
  readonly number: number
  readonly title: string
  readonly outlet: string | undefined
  readonly link: string | undefined
  readonly day: string | undefined
  readonly locale: string | undefined
  readonly perspective: string | undefined
}

const unknown = { outlet: undefined, link: undefined, day: undefined, locale: undefined, perspective: undefined }

export const citedSources = (document: Document): readonly CitedSource[] =>
  document.kind === 'digest'
    ? numberedSources(document)
    : document.articles.map(({ title, outlet, link }, index) => ({
        ...unknown,
        number: index + 1,
        title,
        outlet,
        link,
      }))

/** A source that could not be parsed keeps its text as its title. */
function numberedSources({ sources, unreadSources }: Digest): CitedSource[] {
  const read = sources.map(({ number, title, outlet, link, date, locale, perspective }) => ({
    number,
    title,
    outlet,
    link,
    locale,
    perspective,
    day: date,
  }))
  const unread = unreadSources.map(({ number, text }) => ({ ...unknown, number, title: text }))
  return [...read, ...unread].sort((a, b) => a.number - b.number)
}
