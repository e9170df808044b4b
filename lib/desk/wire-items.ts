import type { Document } from '../digest/document'
import { isInvalidDocument } from '../digest/invalid-document'
import { parseDocument } from '../digest/parse'
import type { Editor } from '../store/accounts/editor'
import type { Archive } from '../store/archive'
import { archive } from '../store/open-archive'
import { parseContext } from '../store/parse-context'
import { listTopics } from '../store/projections/topics'
import { listStoriesOf } from '../store/revisions/earlier-editions'
import {
  findItems,
  type GatheredEdition,
  type KeptItems,
  listGathered,
  newestGathered,
  replaceGroups,
} from '../store/wire/items'
import { keepSuggestion } from '../store/wire/suggestions'
import { draftDigest } from '../wire/draft-digest'
import { draftStory, slugOfStory } from '../wire/draft-story'
import { changedGroups, type GroupChange, type GroupProblem, mostGroups, mostInGroup } from '../wire/item-groups'
import type { FoundItem, RunItems } from '../wire/run-items'
import { demand } from './demand'
import { begin } from './new-document'

export type { FoundItem, GatheredEdition, GroupProblem, RunItems }
export { mostGroups, mostInGroup }

/** The articles of a run and their groups, as editors left them. */
export interface GatheredItems extends Omit<KeptItems, 'items'> {
  readonly list: RunItems
  /** A later run of the same topic and day. */
  readonly newer: string | undefined
}

/** Undefined for a run that failed, is under way, or is too old. */
export async function openItems(_editor: Editor, run: string): Promise<GatheredItems | undefined> {
  const { db } = await archive()
  const found = await findItems(db, run)
  if (!found) return undefined
  const { items, ...rest } = found
  const newest = await newestGathered(db, found.topic, found.day)
  return { ...rest, list: items as RunItems, newer: newest === run ? undefined : newest }
}

const mostEditions = 8

/** Topics and days whose articles are there to be chosen from, each by its newest run; the newest first. */
export async function listEditions(
  _editor: Editor,
): Promise<readonly (GatheredEdition & { readonly topicName: string })[]> {
  const { db } = await archive()
  const names = new Map((await listTopics(db)).map(({ id, name }) => [id, name]))
  return (await listGathered(db, mostEditions)).map((each) => ({
    ...each,
    topicName: names.get(each.topic) ?? each.topic,
  }))
}

export type Regrouped =
  /** `at`: the group in which the articles are now; undefined where they are in none. */
  | { readonly kind: 'changed'; readonly at: number | undefined }
  /** Somebody changed the groups since; nothing was changed. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly problem: GroupProblem }
  | { readonly kind: 'missing' }

/** Changes the groups of a run as `version` shows them. */
export async function regroup(
  editor: Editor,
  { run, version, change }: { readonly run: string; readonly version: number; readonly change: GroupChange },
  now = new Date(),
): Promise<Regrouped> {
  const opened = await archive()
  await demand(opened, editor, ['create'], undefined, now)
  const found = await openItems(editor, run)
  if (!found) return { kind: 'missing' }
  if (found.version !== version) return { kind: 'stale' }
  const groups = changedGroups(found.groups, change, found.list.items.length)
  if (typeof groups === 'string') return { kind: 'refused', problem: groups }
  const isDone = await replaceGroups(opened, { run, version, groups }, editor.name, now)
  if (!isDone) return { kind: 'stale' }
  const [moved = -1] = change.kind === 'merge' ? (found.groups[change.group] ?? []) : change.places
  const at = groups.findIndex((group) => group.includes(moved))
  return { kind: 'changed', at: at < 0 ? undefined : at }
}

export type Drafted =
  | { readonly kind: 'created'; readonly document: Pick<Document, 'kind' | 'slug'> }
  /** There is a document already: the draft lies beside it as a suggestion. */
  | { readonly kind: 'beside'; readonly document: Pick<Document, 'kind' | 'slug'> }
  | { readonly kind: 'refused'; readonly problem: DraftProblem }
  /** The group was changed since; nothing was written. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'missing' }

export type DraftProblem = 'none-ticked' | 'empty-side' | 'full-side' | 'on-two-sides' | 'full-story' | 'invalid'

/** An article of the list, for one of its sides. */
export interface SidePick {
  readonly side: string
  readonly place: number
}

export const mostOfASide = 50

/** Makes a digest of exactly these articles, in the order of the list. */
export async function draftDigestOf(
  editor: Editor,
  given: { readonly run: string; readonly picks: readonly SidePick[]; readonly submission: string },
  now = new Date(),
): Promise<Drafted> {
  const opened = await archive()
  await demand(opened, editor, ['create'], undefined, now)
  const found = await openItems(editor, given.run)
  if (!found) return { kind: 'missing' }
  const { topic, items } = found.list
  const picked = new Set(given.picks.map(({ side, place }) => `${side}:${place}`))
  const sides = topic.perspectives.map(({ id }) => ({
    id,
    chosen: items.flatMap(({ item, sides }, place) => {
      const side = picked.has(`${id}:${place}`) ? sides.find((each) => each.id === id) : undefined
      return side ? [{ item, side: id, continues: side.continues }] : []
    }),
  }))
  const chosen = sides.flatMap((side) => side.chosen.map(({ item }) => item.link))
  if (sides.some((side) => side.chosen.length === 0)) return { kind: 'refused', problem: 'empty-side' }
  if (sides.some((side) => side.chosen.length > mostOfASide)) return { kind: 'refused', problem: 'full-side' }
  if (new Set(chosen).size < chosen.length) return { kind: 'refused', problem: 'on-two-sides' }
  const slug = `${found.topic}/${found.day}`
  const { timeZone } = parseContext({ kind: 'digest', slug }, 1)
  const text = draftDigest({ topic, sides, day: found.day, at: now, timeZone, run: found.run, isByHand: true })
  return land(opened, editor, { kind: 'digest', slug, text }, given, now)
}

/** Makes a story of exactly these articles, in the order in which they are given. */
export async function draftStoryOf(
  editor: Editor,
  given: { readonly run: string; readonly places: readonly number[]; readonly submission: string },
  now = new Date(),
): Promise<Drafted> {
  const opened = await archive()
  await demand(opened, editor, ['create'], undefined, now)
  const found = await openItems(editor, given.run)
  if (!found) return { kind: 'missing' }
  return draftStoryFrom(opened, editor, found, given, now)
}

async function draftStoryFrom(
  opened: Archive,
  editor: Editor,
  found: GatheredItems,
  given: { readonly places: readonly number[]; readonly submission: string },
  now: Date,
): Promise<Drafted> {
  const articles = [...new Set(given.places)].flatMap((place) => found.list.items[place] ?? [])
  const [first, ...others] = articles.map(({ item }) => ({ item, reason: '', mayRead: false }))
  if (!first) return { kind: 'refused', problem: 'none-ticked' }
  if (articles.length > mostInGroup) return { kind: 'refused', problem: 'full-story' }
  const event = { articles: [first, ...others] as const }
  const { day, run } = found
  const there = await listStoriesOf(opened.db, { from: day, to: day })
  const links = new Set(articles.map(({ item }) => item.link))
  // A story that has most of its articles here is the same one, whatever it is called by now.
  const known = there.find((story) => story.links.filter((link) => links.has(link)).length * 2 > story.links.length)
  const slug = slugOfStory({ ...event, known: known?.slug }, day, new Set(there.map(({ slug }) => slug)))
  return land(
    opened,
    editor,
    { kind: 'story', slug, text: draftStory(event, { day, run, isByHand: true }) },
    { run, submission: given.submission },
    now,
  )
}

/** Makes a story of a group, as `version` shows it. */
export async function draftGroup(
  editor: Editor,
  given: { readonly run: string; readonly version: number; readonly group: number; readonly submission: string },
  now = new Date(),
): Promise<Drafted> {
  const opened = await archive()
  await demand(opened, editor, ['create'], undefined, now)
  const found = await openItems(editor, given.run)
  if (!found) return { kind: 'missing' }
  const places = found.groups[given.group]
  if (found.version !== given.version || !places) return { kind: 'stale' }
  return draftStoryFrom(opened, editor, found, { places, submission: given.submission }, now)
}

interface MadeText {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly text: string
}

/** As revision 1; beside the document that is there, if there is one. */
async function land(
  opened: Archive,
  editor: Editor,
  { kind, slug, text }: MadeText,
  { run, submission }: { readonly run: string; readonly submission: string },
  now: Date,
): Promise<Drafted> {
  let document: Document
  try {
    document = parseDocument(text, parseContext({ kind, slug }, 1))
  } catch (error) {
    if (!isInvalidDocument(error)) throw error
    return { kind: 'refused', problem: 'invalid' }
  }
  if (await begin(opened, editor, document, submission, now)) return { kind: 'created', document: { kind, slug } }
  const laid = {
    kind,
    slug,
    text,
    run,
    at: now,
    reason: 'The document was there already, and stays as it is.',
    by: editor.name,
  }
  await keepSuggestion(opened, laid, editor)
  return { kind: 'beside', document: { kind, slug } }
}
