import type { Amends } from '@/lib/digest/edit'
import type { Latest, PublishCommand, SaveOutcome } from './actions'
import { type Change, changed } from './change'
import { type Draft, draftOf } from './draft'
import { editsBetween, saysMore } from './edits'
import type { KeptDraft } from './kept-draft'
import { afterSave, onto, strangersIn } from './onto'
import type { Opened } from './opened-document'
import { mapped, redone, remembered, startOfTime, type Timeline, undone } from './timeline'

export type SaveResult =
  | Exclude<SaveOutcome, { kind: 'held' | 'saved' }>
  | SavedAs
  | Held
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unchanged' }

export type SavedAs = Extract<SaveOutcome, { kind: 'saved' }> & {
  readonly did: PublishCommand['kind'] | 'correct' | 'save'
}

/** `asked` is repeated once the warnings are accepted. */
export type Held = Extract<SaveOutcome, { kind: 'held' }> & { readonly asked: SaveOptions }

export interface SaveOptions {
  readonly release?: PublishCommand
  readonly reason?: string
  readonly passed?: readonly string[]
  readonly amends?: Amends
  /** The revision to save onto after a conflict. */
  readonly onto?: Opened
}

export interface EditorState {
  /** The latest revision this form knows. */
  readonly opened: Opened
  readonly base: Draft
  readonly draft: Draft
  readonly timeline: Timeline
  readonly busy: boolean
  readonly result: SaveResult | undefined
  readonly conflict: Conflicting | undefined
  /** My text, kept beside the form after continuing from theirs. */
  readonly atHand: Draft | undefined
  /** When the text was kept, if it was restored after a reload. */
  readonly foundAgain: Date | undefined
}

/** Somebody else saved first. My text is the draft. */
export interface Conflicting {
  readonly latest: Latest
  readonly opened: Opened
  readonly basedOn: number
}

export type EditorAction =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'answered'; readonly result: SaveResult; readonly sent: Draft }
  | { readonly kind: 'found'; readonly kept: KeptDraft }
  | { readonly kind: 'discard' }
  | { readonly kind: 'continue-from-theirs' }
  | { readonly kind: 'newest'; readonly latest: Latest; readonly opened: Opened }
  | { readonly kind: 'dismiss-at-hand' }

export function initialEditorState(opened: Opened): EditorState {
  const base = draftOf(opened.document)
  const nothing = { result: undefined, conflict: undefined, atHand: undefined, foundAgain: undefined }
  return { opened, base, draft: base, timeline: startOfTime, busy: false, ...nothing }
}

/** In a conflict, compares what the texts say: my edits may not apply to theirs. */
export const isDirty = ({ base, draft, conflict }: EditorState): boolean =>
  editsBetween(base, draft).length > 0 || (conflict !== undefined && saysMore(base, draft))

export function editorReducer(editing: EditorState, event: EditorAction): EditorState {
  switch (event.kind) {
    case 'change':
      // The form was sent, so the source file must not replace it now.
      if (event.change.kind === 'open-file' && editing.busy) return editing
      return afterChange(editing, changed(editing.draft, event.change), event.change)
    case 'undo':
    case 'redo': {
      const turned = (event.kind === 'undo' ? undone : redone)(editing.timeline, editing.draft)
      return turned ? { ...editing, ...turned, result: undefined } : editing
    }
    case 'sent':
      return { ...editing, busy: true, result: undefined }
    case 'answered':
      return afterAnswer({ ...editing, busy: false, result: event.result }, event.result, event.sent)
    case 'found':
      return found(editing, event.kept)
    case 'discard':
      return { ...afterChange(editing, editing.base), foundAgain: undefined }
    case 'continue-from-theirs':
      return editing.conflict ? continued(initialEditorState(editing.conflict.opened), editing.draft) : editing
    case 'newest':
      return withNewest(editing, event)
    case 'dismiss-at-hand':
      return { ...editing, atHand: undefined }
  }
}

function afterChange(editing: EditorState, draft: Draft, change?: Change): EditorState {
  if (draft === editing.draft) return editing
  return { ...editing, draft, timeline: remembered(editing.timeline, editing.draft, change), result: undefined }
}

function afterAnswer(editing: EditorState, result: SaveResult, sent: Draft): EditorState {
  if (result.kind === 'stale')
    return { ...editing, conflict: { latest: result.latest, opened: result.opened, basedOn: editing.opened.revision } }
  // It was published after this page was opened.
  if (result.kind === 'unsaid' && result.when === 'now')
    return { ...editing, opened: { ...editing.opened, state: 'published' } }
  if (result.kind !== 'saved') return editing
  const base = draftOf(result.opened.document)
  const after = { ...editing, opened: result.opened, base, conflict: undefined, foundAgain: undefined }
  if (sent.file) return afterFile(after, sent.file.text)
  // Keep text typed during the save. After a conflict, the order does not tell which line is which.
  const settle = (draft: Draft) =>
    draft.file ? undefined : editing.conflict ? onto(base, draft) : afterSave(draft, sent, base)
  const settled = settle(editing.draft)
  const keep = settled && (editing.draft !== sent || editsBetween(base, settled).length === 0)
  return {
    ...after,
    ...atHandStill(editing, base, sent),
    draft: keep ? settled : base,
    timeline: mapped(editing.timeline, settle),
  }
}

/** Keeps my articles that have no place in the revision saved over theirs. */
function atHandStill({ conflict }: EditorState, base: Draft, sent: Draft): Pick<EditorState, 'atHand'> | undefined {
  const placed = conflict && onto(base, sent)
  return placed && strangersIn(base, placed).length > 0 ? { atHand: placed } : undefined
}

/** The source file stays open; earlier form states do not apply to this revision. */
function afterFile(editing: EditorState, saved: string): EditorState {
  const settle = ({ file }: Draft) => file && { ...editing.base, file: { base: saved, text: file.text } }
  return { ...editing, draft: settle(editing.draft) ?? editing.base, timeline: mapped(editing.timeline, settle) }
}

/** Without unsaved text, continues from theirs; otherwise shows a conflict. */
function withNewest(editing: EditorState, { latest, opened }: Pick<Conflicting, 'latest' | 'opened'>): EditorState {
  if (editing.busy || opened.revision <= editing.opened.revision) return editing
  if (isDirty(editing)) {
    const conflict = { latest, opened, basedOn: editing.opened.revision }
    return { ...editing, result: undefined, conflict }
  }
  const { atHand } = editing
  const theirs = initialEditorState(opened)
  return { ...theirs, atHand: atHand && onto(theirs.base, atHand) }
}

const continued = (theirs: EditorState, mine: Draft): EditorState => ({
  ...theirs,
  atHand: onto(theirs.base, mine),
})

/** Text kept on an earlier revision becomes a conflict. */
function found(editing: EditorState, kept: KeptDraft): EditorState {
  const { opened, base } = editing
  const { atHand } = kept
  // Older drafts have no image.
  const completed = { ...kept.draft, image: kept.draft.image ?? base.image }
  if (!saysMore(base, completed)) return { ...editing, atHand }
  // Sources of an earlier revision are matched by what they are, not by number.
  const draft = kept.base === opened.revision ? onto(base, completed) : completed
  const mine = { ...editing, draft, atHand, foundAgain: kept.at }
  if (kept.base === opened.revision) return mine
  const latest = { number: opened.revision, by: opened.savedBy ?? 'the file', at: opened.savedAt, reason: undefined }
  return { ...mine, conflict: { latest, opened, basedOn: kept.base } }
}
