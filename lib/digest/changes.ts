import { type Document, proseIn } from './document'
import { listChanges } from './list-changes'
import { numbersNow, referenceChanges } from './references/reference-changes'
import { splitReferences } from './references/references'
import type { Source } from './source'

/** Differences in page order: `Published`, `United States: highlight 2 reworded`. Empty for equal texts. */
export function describeChanges(before: Document, after: Document): string[] {
  if (before.text === after.text) return []
  const changes = [...standingChanges(before, after), ...bodyChanges(before, after)]
  if (sections(before) !== sections(after)) changes.push('Other sections changed')
  return changes.length > 0 ? changes : ['Text changed in places that are not shown']
}

function standingChanges({ standing: old, ...before }: Document, { standing, ...after }: Document): string[] {
  const released = !standing.draft && !standing.withdrawn
  const wasReleased = !old.draft && !old.withdrawn
  return [
    before.title !== after.title && 'Title changed',
    before.date.getTime() !== after.date.getTime() && 'Date changed',
    released && !wasReleased && (old.withdrawn ? 'Published again' : 'Published'),
    !old.draft && standing.draft && 'Made a draft',
    !old.submitted && standing.submitted && 'Submitted for review',
    old.submitted && !standing.submitted && standing.draft && 'Sent back',
    momentChange(old.embargoUntil, standing.embargoUntil, 'Embargo until', 'Embargo lifted'),
    momentChange(old.unpublishAt, standing.unpublishAt, 'Unpublish time set to', 'Unpublish time removed'),
    !old.withdrawn && standing.withdrawn && 'Withdrawn',
    momentChange(old.publishAt, standing.publishAt, 'Scheduled for', 'Schedule removed'),
    JSON.stringify(before.draftedBy) !== JSON.stringify(after.draftedBy) && 'Pipeline, run, model or prompt changed',
    !old.reviewed && standing.reviewed && 'Warnings accepted',
    ...correctionChanges(before.corrections, after.corrections),
  ].filter((change) => typeof change === 'string')
}

const momentChange = (old: Date | undefined, moment: Date | undefined, set: string, removed: string) =>
  old?.getTime() !== moment?.getTime() &&
  (moment ? `${set} ${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC` : removed)

function correctionChanges(before: Document['corrections'], after: Document['corrections']): string[] {
  const added = after.length - before.length
  const isKept = before.every(({ note, at }, index) => after[index]?.note === note && +after[index].at === +at)
  if (isKept && added === 0) return []
  return [isKept ? (added === 1 ? 'Correction added' : `${added} corrections added`) : 'Corrections changed']
}

function bodyChanges(before: Document, after: Document): string[] {
  if (before.kind === 'story' && after.kind === 'story') {
    const [oldTitles, titles] = [before.articles.map(({ title }) => title), after.articles.map(({ title }) => title)]
    return [
      ...(before.summary === after.summary ? [] : ['Summary changed']),
      ...highlightChanges('Key points', 'point', before.keyPoints, after.keyPoints, numbersNow(oldTitles, titles)),
      ...listChanges('Articles', 'title', oldTitles, titles),
      ...after.articles
        .filter(({ title, account }) => before.articles.some((old) => old.title === title && old.account !== account))
        .map(({ title }) => `Account of “${title}” changed`),
      ...(JSON.stringify(before.image) === JSON.stringify(after.image) ? [] : ['Image changed']),
      ...(JSON.stringify(before.outlets) === JSON.stringify(after.outlets) ? [] : ['Outlets changed']),
      ...reportChanges(before, after),
    ]
  }
  if (before.kind !== 'digest' || after.kind !== 'digest') return ['Changed to another kind of document']
  const [oldSources, sources] = [before.sources.map(printSource), after.sources.map(printSource)]
  const isCounted = [before, after].every(({ unreadSources }) => unreadSources.length === 0)
  const numberNow = isCounted ? numbersNow(oldSources, sources) : undefined
  return [
    ...highlightChanges('Overall', 'highlight', before.highlights, after.highlights, numberNow),
    ...after.perspectives.flatMap(({ id, name, highlights }) => {
      const old = before.perspectives.find((perspective) => perspective.id === id)
      if (!old) return [`${name}: perspective added`]
      const renamed = old.name === name ? [] : [`${old.name} renamed ${name}`]
      return [...renamed, ...highlightChanges(name, 'highlight', old.highlights, highlights, numberNow)]
    }),
    ...before.perspectives
      .filter(({ id }) => !after.perspectives.some((perspective) => perspective.id === id))
      .map(({ name }) => `${name}: perspective removed`),
    ...listChanges('Sources', 'source', oldSources, sources),
    ...reportChanges(before, after),
  ]
}

const reportChanges = (before: Document, after: Document): string[] =>
  JSON.stringify(before.reports) === JSON.stringify(after.reports)
    ? []
    : [`${after.kind === 'digest' ? 'Sources' : 'Articles'} counted as one report changed`]

type Bullets = readonly { readonly markdown: string }[]

const highlightChanges = (
  list: string,
  item: string,
  before: Bullets,
  after: Bullets,
  numberNow?: (number: number) => number,
): string[] => [
  ...listChanges(list, item, textsOf(before), textsOf(after)),
  ...referenceChanges(list, item, before, after, numberNow),
]

const textsOf = (bullets: Bullets): string[] => bullets.map(({ markdown }) => splitReferences(markdown).text)

const printSource = ({ title, link, outlet, date, perspective }: Source): string =>
  JSON.stringify([title, link, outlet, date, perspective])

const sections = (document: Document): string =>
  JSON.stringify([...document.otherSections.map(({ heading, body }) => [heading, body]), ...proseIn(document)])
