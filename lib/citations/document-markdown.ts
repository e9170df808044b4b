import type { Root, RootContent } from 'mdast'
import { absolute, addresses, documentAddress } from '@/lib/addresses'
import type { Digest, Document, Story } from '@/lib/digest/document'
import { titleOf } from '@/lib/digest/headline'
import { readingOrder } from '@/lib/digest/perspective'
import type { PublicDocument } from '@/lib/digest/public-document'
import { examinedWords } from '@/lib/words/examined'
import { reportSentences, reportsCounted } from '@/lib/words/report-words'
import { citedSources, type Paper } from './news-article'
import { heading, link, list, paragraph, print, prose, sectionText, text } from './reading-text'

/** The document as clean Markdown: no front matter, but every source and correction. */
export function printMarkdown(published: PublicDocument, paper: Paper): string {
  const { document } = published
  const root: Root = {
    type: 'root',
    children: [
      heading(1, titleOf(document)),
      ...(document.kind === 'digest' ? digestBody(document) : storyBody(document)),
      ...document.otherSections.flatMap(({ heading: name, body }) => [heading(2, name), ...prose(body)]),
      ...corrections(document),
      ...sources(document),
      { type: 'thematicBreak' },
      colophon(published, paper),
    ],
  }
  return print(root, { bullet: '-', rule: '-', listItemIndent: 'one' })
}

const digestBody = (digest: Digest): RootContent[] => [
  heading(2, 'Overall Highlights'),
  ...sectionText(digest.highlights, digest.prose),
  ...readingOrder(digest).flatMap(({ name, highlights, prose }) => [
    heading(2, name),
    ...sectionText(highlights, prose),
  ]),
]

const storyBody = (story: Story): RootContent[] => [
  heading(2, 'Summary'),
  ...prose(story.summary),
  heading(2, 'Key Points'),
  ...sectionText(story.keyPoints, story.prose),
  heading(2, 'Articles'),
  ...story.articles.flatMap(({ title, account }) => [heading(3, title), ...prose(account)]),
]

const corrections = ({ corrections }: Document): RootContent[] =>
  corrections.length
    ? [heading(2, 'Corrections'), list(corrections.map(({ at, note }) => [text(`${at.toISOString()}: ${note}`)]))]
    : []

function sources(document: Document): RootContent[] {
  const cited = citedSources(document)
  const items = cited.map(({ title, outlet, link: url, day }) => [
    url ? link(url, text(title)) : text(title),
    text([outlet && ` – ${outlet}`, day && ` (${day})`].filter(Boolean).join('')),
  ])
  const beside = document.kind === 'digest' ? document.sourceProse.flatMap(({ body }) => prose(body)) : []
  if (items.length === 0 && beside.length === 0) return []
  return [
    heading(2, 'Sources'),
    ...(items.length > 1
      ? [paragraph(text([`${reportsCounted(document)}.`, ...reportSentences(document)].join(' ')))]
      : []),
    ...(items.length > 0 ? [list(items, cited[0]?.number)] : []),
    ...beside,
  ]
}

function colophon({ document, record, revision, publishedAt, updatedAt }: PublicDocument, paper: Paper) {
  const url = (path: string) => absolute(paper.siteUrl, path)
  const permanent = url(addresses.revision(document, revision))
  return paragraph(
    text(`${paper.name}, ${document.title === titleOf(document) ? '' : `“${document.title}”, `}`),
    link(url(documentAddress(document)), text(document.day)),
    text(`. Published ${publishedAt.toISOString()}, text of ${updatedAt.toISOString()}, `),
    link(permanent, text(`revision ${revision}`)),
    text(`. ${examinedWords(document.kind, record)}.`),
  )
}
