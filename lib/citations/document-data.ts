import { absolute, addresses, documentAddress } from '@/lib/addresses'
import type { Digest, Document, DraftedBy, Story } from '@/lib/digest/document'
import { type DocumentRecord, disclosureOf, recordAt, totalsOf } from '@/lib/digest/examination/record'
import { titleOf } from '@/lib/digest/headline'
import type { Highlight, SectionProse } from '@/lib/digest/highlight'
import { independentReports } from '@/lib/digest/outlets/independent-reports'
import { readingOrder } from '@/lib/digest/perspective'
import type { PublicDocument } from '@/lib/digest/public-document'
import { examinedWords } from '@/lib/words/examined'
import type { DocumentData } from './document-schema'
import { citedSources, type Paper, paperLanguage } from './news-article'
import { printLine, printProse } from './reading-text'

export const dataOf = (published: PublicDocument, paper: Paper): DocumentData =>
  published.document.kind === 'digest'
    ? { kind: 'digest', ...commonOf(published, paper), ...digestOf(published.document, published.record) }
    : { kind: 'story', ...commonOf(published, paper), ...storyOf(published.document, published.record) }

function commonOf({ document, revision, ...facts }: PublicDocument, { name, siteUrl }: Paper) {
  return {
    id: document.slug,
    url: absolute(siteUrl, documentAddress(document)),
    title: titleOf(document),
    fileTitle: document.title,
    day: document.day,
    language: paperLanguage,
    publication: { name, url: siteUrl },
    revision,
    revisionUrl: absolute(siteUrl, addresses.revision(document, revision)),
    publishedAt: facts.publishedAt.toISOString(),
    updatedAt: facts.updatedAt.toISOString(),
    reviewedByEditor: facts.reviewedByEditor,
    disclosure: disclosureOf(facts.record),
    examined: { ...totalsOf(facts.record.passages), words: examinedWords(document.kind, facts.record) },
    otherSections: document.otherSections.map(({ heading, body }) => ({ heading, markdown: body })),
    corrections: document.corrections.map(({ at, note }) => ({ at: at.toISOString(), note })),
    ...(document.draftedBy && { draftedBy: given(document.draftedBy) }),
    reports: reportsData(document),
    sources: citedSources(document).map(({ number, title, outlet, link, locale, perspective, ...source }) => ({
      number,
      title,
      outlet: outlet ?? null,
      url: link ?? null,
      day: source.day ?? null,
      locale: locale ?? null,
      perspective: perspective ?? null,
    })),
  }
}

function reportsData(document: Document) {
  const { groups, setApart } = independentReports(document)
  return {
    independent: groups.length,
    same: groups.flatMap(({ members, because }) =>
      because ? [{ sources: members.map(({ number }) => number), because: because.kind }] : [],
    ),
    setApart: setApart.map(({ number }) => number),
  }
}

const given = (draftedBy: DraftedBy) =>
  Object.fromEntries(Object.entries(draftedBy).filter(([, value]) => value !== undefined))

const digestOf = (digest: Digest, record: DocumentRecord) => ({
  topic: { id: digest.topic, name: digest.topicName },
  sourceProse: digest.sourceProse.map(({ body }) => ({ markdown: printProse(body) })),
  highlights: linesOf(digest.highlights, record, 'overall'),
  prose: proseOf(digest.prose),
  perspectives: readingOrder(digest).map(({ id, name, place, highlights, prose }) => ({
    id,
    name,
    place,
    highlights: linesOf(highlights, record, id),
    prose: proseOf(prose),
  })),
})

const storyOf = ({ summary, keyPoints, prose, articles, outlets, image }: Story, record: DocumentRecord) => ({
  summary,
  summaryExamination: examinationOf(record, 'summary', 0),
  keyPoints: linesOf(keyPoints, record, 'key-points'),
  prose: proseOf(prose),
  articles: articles.map(({ title, outlet, account }, index) => ({
    ...{ title, outlet: outlet ?? null, account },
    ...examinationOf(record, 'accounts', index),
  })),
  outlets: outlets.map(({ name, count }) => ({ name, count })),
  image: image ? { url: image.link ?? null, source: image.source ?? null, description: image.description } : null,
})

/** Printed from the parsed highlights, not copied: the source file may contain unsafe text. */
const linesOf = (highlights: readonly Highlight[], record: DocumentRecord, section: string) =>
  highlights.map(({ plain, inline, sources, depth = 0 }, index) => ({
    text: plain,
    markdown: printLine(inline),
    depth,
    sources: [...sources],
    ...examinationOf(record, section, index),
  }))

/** Of a text without words nothing is known. */
function examinationOf(record: DocumentRecord, section: string, index: number) {
  const passage = recordAt(record, section, index)
  return {
    disclosure: passage?.disclosure ?? ('ai-autonomous' as const),
    examinedAt: passage?.examined?.at.toISOString() ?? null,
  }
}

const proseOf = (prose: readonly SectionProse[]) =>
  prose.map(({ body, after }) => ({ markdown: printProse(body), after }))
