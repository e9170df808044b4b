import type { BulkAction, BulkRequest, BulkResult } from '@/components/desk/lists/bulk-actions'
import { cannotSave, type Editor, isForbidden, readStanding } from '@/lib/desk'
import { type Saved, saveEdit } from '@/lib/desk/edits'
import type { State } from '@/lib/digest/visibility'
import { environment } from '@/lib/env'
import { releaseEdit } from '../documents/release-edit'

type Asked = BulkRequest['documents'][number] & { readonly reason: string | undefined }

/** The same checks as for a single document. A failure stops no other document. */
export async function releaseOne(editor: Editor, act: BulkAction, asked: Asked): Promise<BulkResult> {
  const { slug } = asked
  try {
    return { slug, ...(await release(editor, act, asked)) }
  } catch (error) {
    if (cannotSave(error)) return { slug, kind: 'unavailable' }
    if (isForbidden(error)) return { slug, kind: 'forbidden' }
    throw error
  }
}

type Result = BulkResult extends infer Each ? (Each extends BulkResult ? Omit<Each, 'slug'> : never) : never

async function release(editor: Editor, act: BulkAction, { slug, basedOn, ...how }: Asked): Promise<Result> {
  const now = new Date()
  const standing = await readStanding(editor, slug, now)
  if (!standing) return { kind: 'missing' }
  // The list may be out of date: that is reported before anything else is checked.
  const isAsShown = standing.revision === basedOn
  if (isAsShown && !applies[act.kind].includes(standing.state))
    return { kind: 'refused', reason: elsewhere[standing.state] }
  const edit = releaseEdit(act, standing.state, { now, timeZone: environment().timeZone })
  if (edit.kind === 'refused' && isAsShown) return edit
  const edits = edit.kind === 'refused' ? [] : [edit]
  const { reason, ...rest } = how
  const saved = await saveEdit(editor, { slug, basedOn, edits, ...rest, ...(reason ? { reason } : {}) }, now)
  return resultOf(saved, basedOn)
}

const applies: Readonly<Record<BulkAction['kind'], readonly State[]>> = {
  publish: ['draft', 'review', 'scheduled', 'withdrawn'],
  schedule: ['draft', 'review', 'scheduled', 'withdrawn'],
  unpublish: ['review', 'scheduled', 'published', 'withdrawn'],
  withdraw: ['scheduled', 'published'],
}

const unsaid = {
  now: 'the text of a published page changes. Open it to say whether it is a correction or a typo.',
  before: 'readers saw it before with another text. Open it to say whether the change is a correction or a typo.',
} as const

const elsewhere: Readonly<Record<State, string>> = {
  draft: 'it is a draft; readers cannot see it.',
  review: 'it is in review; readers cannot see it.',
  scheduled: 'it is scheduled.',
  published: 'it is published already.',
  withdrawn: 'it is withdrawn already.',
}

function resultOf(saved: Saved, basedOn: number): Result {
  switch (saved.kind) {
    case 'saved':
      return saved.revision === basedOn ? { kind: 'unchanged' } : { kind: 'saved', revision: saved.revision }
    case 'stale': {
      const { number, editorName, origin } = saved.latest
      return { kind: 'stale', latest: number, by: editorName ?? (origin === 'file' ? 'the file' : 'an import') }
    }
    case 'invalid':
      return { kind: 'refused', reason: saved.faults.map(({ field, reason }) => `${field} ${reason}`).join('; ') }
    case 'held':
      return { kind: 'held', findings: saved.findings }
    case 'refused':
      return saved
    case 'unsaid':
      return { kind: 'refused', reason: unsaid[saved.when] }
    case 'missing':
      return { kind: 'missing' }
  }
}
