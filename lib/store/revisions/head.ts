import type { Document } from '@/lib/digest/document'
import { headlineOf, standfirstOf } from '@/lib/digest/headline'
import { countReports } from '@/lib/digest/outlets/independent-reports'
import { outletsOf } from '@/lib/digest/outlets/outlets-of'
import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { publicSpan } from '@/lib/digest/public-span'
import { isPublic, type Release, releaseOf } from '@/lib/digest/visibility'
import type { Db } from '../archive'
import type { HeadTable } from '../tables'
import { publicChecksum } from './public-checksum'
import type { Revision } from './revisions'

/** Pure, and the only way to make a head: an append makes one step, a rebuild all of them. */
export function nextHead(
  before: HeadTable | undefined,
  revision: Revision,
  document: Document,
  turns: readonly DueTransition[],
): HeadTable {
  const at = revision.at.toISOString()
  const isEdit = revision.origin === 'desk' && before !== undefined
  const receivedAt = isEdit ? before.received_at : at
  const held = revision.held ? revision.held.length > 0 : isEdit ? heldOf(before.held) : undefined
  const life = continueLife(before && lifeOf(before), {
    release: releaseOf(document, { receivedAt: new Date(receivedAt), held }),
    checksum: publicChecksum(document),
    origin: revision.origin,
    at: revision.at,
  })
  const headline = headlineOf(document)
  const topicName = document.kind === 'digest' ? document.topicName : null
  const { release } = life
  const publishAt = release.publishAt.toISOString()
  const unpublishAt = release.unpublishAt?.toISOString()
  const head: HeadTable = {
    slug: revision.slug,
    kind: document.kind,
    number: revision.number,
    checksum: revision.checksum,
    title: document.title,
    headline,
    standfirst: standfirstOf(document) ?? null,
    search: [document.title, headline, revision.slug, topicName ?? ''].join('\n').toLowerCase(),
    day: document.day,
    topic: document.kind === 'digest' ? document.topic : null,
    topic_name: topicName,
    declared: release.declared === 'review' ? 'draft' : release.declared,
    publish_at: publishAt,
    unpublish_at: unpublishAt ?? null,
    submitted_at: release.declared === 'review' ? (document.standing.submitted?.toISOString() ?? null) : null,
    public_from: publishAt <= at ? '' : publishAt,
    public_until: unpublishAt ?? '9999',
    received_at: receivedAt,
    held: held === undefined ? null : Number(held),
    first_public_at: life.shown?.firstAt ?? null,
    public_updated_at: life.shown?.updatedAt ?? null,
    public_checksum: life.shown?.checksum ?? null,
    settled: life.settled ? JSON.stringify(life.settled) : null,
    unbroken_from: 0,
    drafting: JSON.stringify(continueDrafting(before, revision, document)),
    // Of what was examined, which no text says: writeProjections adds it.
    reviewed_by_editor: 0,
    ...figures(document),
    warnings: JSON.stringify(document.warnings),
    saved_at: at,
    saved_by: revision.editorName ?? null,
  }
  const saved = turns.filter((turn) => turn.revision < revision.number).reduce(afterTurn, head)
  const unbroken_from = before && staysPublic(before, saved, revision.at) ? before.unbroken_from : revision.number
  return turns.filter((turn) => turn.revision === revision.number).reduce(afterTurn, { ...saved, unbroken_from })
}

const staysPublic = (before: HeadTable, after: HeadTable, at: Date): boolean =>
  isPublic(releaseOfHead(before), at) && isPublic(releaseOfHead(after), at)

/** From here on, what was public counts as public. */
export function afterTurn(head: HeadTable, { turn, moment }: Pick<DueTransition, 'turn' | 'moment'>): HeadTable {
  const waits = turn === 'publish' ? head.publish_at === moment : head.unpublish_at === moment
  if (head.declared !== 'released' || !waits) return head
  const { shown } = lifeOf(head)
  const settled = shown ? JSON.stringify(shown) : head.settled
  return turn === 'publish' ? { ...head, public_from: '', settled } : { ...head, declared: 'withdrawn', settled }
}

/** Which revisions a count of edited sentences compares. */
export interface Drafting {
  /** The last one that the machine drafted; undefined for what was begun at the desk. */
  readonly draft?: number
  readonly run?: string
  /** The first one that readers saw and that was replaced since. */
  readonly shown?: number
}

export const draftingOf = ({ drafting }: Pick<HeadTable, 'drafting'>): Drafting => JSON.parse(drafting) as Drafting

/** A pipeline may send its draft again until somebody has worked on it or readers have seen it. */
function continueDrafting(before: HeadTable | undefined, revision: Revision, { draftedBy }: Document): Drafting {
  const { number, origin, at } = revision
  const drafted = { draft: number, ...(draftedBy?.run && { run: draftedBy.run }) }
  if (!before) return origin === 'desk' ? {} : drafted
  const was = draftingOf(before)
  const shown = was.shown ?? (wasSeen(before, at) ? before.number : undefined)
  if (shown !== undefined) return { ...was, shown }
  const isSentAgain = origin === 'import' || (origin === 'file' && drafted.run !== undefined && drafted.run !== was.run)
  return was.draft === before.number && isSentAgain ? drafted : was
}

/** Whether readers saw this revision before `at`; one whose end was noted counts as withdrawn by now. */
function wasSeen(head: HeadTable, at: Date): boolean {
  const { declared, ...release } = releaseOfHead(head)
  if (declared !== 'released' && !(declared === 'withdrawn' && head.settled !== null)) return false
  const stand = { release: { ...release, declared: 'released' as const }, savedAt: new Date(head.saved_at) }
  return publicSpan({ ...stand, replacedAt: at }, at) !== undefined
}

export const heldOf = (held: number | null): boolean | undefined => (held === null ? undefined : held === 1)

export const releaseOfHead = (
  head: Pick<HeadTable, 'declared' | 'publish_at' | 'unpublish_at' | 'submitted_at' | 'public_from'>,
): Release => ({
  declared: head.declared === 'draft' && head.submitted_at !== null ? 'review' : head.declared,
  publishAt: new Date(head.publish_at),
  unpublishAt: head.unpublish_at === null ? undefined : new Date(head.unpublish_at),
  came: head.public_from === '' ? 'out' : undefined,
})

function lifeOf(head: HeadTable): PublicLife {
  const { first_public_at: firstAt, public_updated_at: updatedAt, public_checksum: checksum } = head
  return {
    release: releaseOfHead(head),
    shown: firstAt && updatedAt && checksum ? { firstAt, updatedAt, checksum } : undefined,
    settled: head.settled ? (JSON.parse(head.settled) as PublicRecord) : undefined,
  }
}

/** Computed; readers never see the declared figures. countOutletsOfHeads later counts outlets by registry. */
function figures(document: Document): Pick<HeadTable, 'outlet_count' | 'source_count' | 'report_count'> {
  const outlet_count = outletsOf(document, emptyRegistry).length
  const report_count = countReports(document)
  if (document.kind === 'digest') return { outlet_count, source_count: document.sources.length, report_count }
  const cited = document.outlets.reduce((sum, { count }) => sum + count, 0)
  return { outlet_count, source_count: cited || document.articles.length, report_count }
}

export const findHead = (db: Db, slug: string): Promise<HeadTable | undefined> =>
  db.selectFrom('head').selectAll().where('slug', '=', slug).executeTakeFirst()

export interface DueTransition {
  readonly turn: 'publish' | 'unpublish'
  readonly moment: string
  readonly revision: number
}

export const listDueTransitions = (db: Db, slug: string): Promise<readonly DueTransition[]> =>
  db
    .selectFrom('turn')
    .select(['turn', 'moment', 'revision'])
    .where('slug', '=', slug)
    .orderBy('at')
    .orderBy('moment')
    .execute()

export interface PublicRecord {
  readonly firstAt: string
  readonly updatedAt: string
  readonly checksum: string
}

export interface PublicLife {
  readonly release: Release
  readonly shown: PublicRecord | undefined
  /** What was really shown before this revision: a scheduled release may still be taken back. */
  readonly settled: PublicRecord | undefined
}

export interface ReleaseStep {
  readonly release: Release
  readonly checksum: string
  readonly origin: 'file' | 'desk' | 'import'
  readonly at: Date
}

/**
 * An imported file that never was public is dated by itself, since an archive imported today was not all published
 * today. What an editor publishes is dated by the action, or by its schedule.
 */
export function continueLife(
  before: PublicLife | undefined,
  { release, checksum, origin, at }: ReleaseStep,
): PublicLife {
  const settled = before && hasBeenPublic(before.release, at) ? before.shown : before?.settled
  if (release.declared !== 'released') return { release, shown: settled, settled }
  const own = release.publishAt.toISOString()
  const now = at.toISOString()
  const from = origin !== 'desk' && !settled ? own : later(own, now)
  if (!settled) return { release, shown: { firstAt: from, updatedAt: from, checksum }, settled }
  const updatedAt = settled.checksum === checksum ? settled.updatedAt : from
  return { release, shown: { firstAt: settled.firstAt, updatedAt, checksum }, settled }
}

/** Even if its time was over again by then. */
const hasBeenPublic = (release: Release, at: Date) => isPublic({ ...release, unpublishAt: undefined }, at)

const later = (a: string, b: string) => (a > b ? a : b)
