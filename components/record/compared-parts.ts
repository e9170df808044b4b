import { plainProse } from '@/lib/digest/body/prose'
import { cleanText } from '@/lib/digest/clean-text'
import type { Document } from '@/lib/digest/document'
import type { Highlight, SectionProse } from '@/lib/digest/highlight'
import { differs, type Pair, pairs } from '../desk/compare/compare-lists'

export interface ChangedPart {
  readonly name: string
  readonly pairs: readonly Pair[]
}

/** Where two texts differ for readers, in the order of the page, line by line; the words of a line are plain text. */
export function changedParts(before: Document, after: Document): readonly ChangedPart[] {
  const [old, now] = [partsOf(before), partsOf(after)]
  const ids = [...now.map(({ id }) => id), ...old.map(({ id }) => id)]
  return [...new Set(ids)].flatMap((id) => {
    const [was, is] = [old, now].map((parts) => parts.find((part) => part.id === id))
    const found = pairs(was?.lines ?? [], is?.lines ?? []).filter(differs)
    return found.length > 0 ? [{ name: is?.name ?? was?.name ?? '', pairs: found }] : []
  })
}

interface Part {
  readonly id: string
  readonly name: string
  readonly lines: readonly string[]
}

function partsOf(document: Document): readonly Part[] {
  const { title, corrections, otherSections, draftedBy } = document
  const drafting = Object.values(draftedBy ?? {}).filter((value) => value !== undefined)
  return [
    { id: 'title', name: 'Title in the file', lines: [cleanText(title)] },
    { id: 'corrections', name: 'Corrections', lines: corrections.map(({ note }) => note) },
    ...(document.kind === 'story' ? storyParts(document) : digestParts(document)),
    ...otherSections.map(({ heading, body }) => ({
      id: `other ${heading}`,
      name: heading,
      lines: plainProse(body).split('\n'),
    })),
    { id: 'drafted', name: 'Drafted by', lines: drafting.length > 0 ? [drafting.join(', ')] : [] },
  ]
}

function digestParts(digest: Document & { kind: 'digest' }): readonly Part[] {
  const { highlights, prose, perspectives, sources, sourceProse, topicName } = digest
  return [
    { id: 'topic', name: 'Topic', lines: [topicName] },
    { id: 'overall', name: 'In brief', lines: linesOf(highlights, prose) },
    { id: 'sides', name: 'Sides', lines: perspectives.map(({ name }) => name) },
    ...perspectives.map((side) => ({
      id: `side ${side.id}`,
      name: side.name,
      lines: linesOf(side.highlights, side.prose),
    })),
    {
      id: 'sources',
      name: 'Sources',
      lines: sources.map(({ title, outlet, date, link }) => [title, outlet, date, link].filter(Boolean).join(', ')),
    },
    { id: 'source-text', name: 'Text with the sources', lines: linesOf([], sourceProse) },
  ]
}

function storyParts(story: Document & { kind: 'story' }): readonly Part[] {
  const { summary, keyPoints, prose, articles, outlets, image } = story
  return [
    { id: 'summary', name: 'Summary', lines: plainProse(summary).split('\n') },
    { id: 'key-points', name: 'Key points', lines: linesOf(keyPoints, prose) },
    {
      id: 'articles',
      name: 'Articles',
      lines: articles.map(({ title, outlet, link }) => [title, outlet, link].filter(Boolean).join(', ')),
    },
    ...articles.map(({ id, title, account }) => ({
      id: `account ${id}`,
      name: `What “${title}” says`,
      lines: plainProse(account).split('\n'),
    })),
    { id: 'outlets', name: 'Outlets', lines: outlets.map(({ name, count }) => `${name}: ${count}`) },
    {
      id: 'image',
      name: 'Image',
      lines: image ? [[image.description, image.source, image.link].filter(Boolean).join(', ')] : [],
    },
  ]
}

const linesOf = (highlights: readonly Highlight[], prose: readonly SectionProse[]): readonly string[] => [
  ...highlights.map(({ plain, sources }) => (sources.length > 0 ? `${plain} [${sources.join(', ')}]` : plain)),
  ...prose.flatMap(({ body }) => plainProse(body).split('\n')),
]
