import type { Amends } from '@/lib/digest/edit'
import type { Latest, PublishCommand, SaveOutcome } from './actions'
import { type Change, changed } from './change'
import { type Draft, draftOf } from './draft'
import { editsBetween, saysMore } from './edits'
import type { KeptDraft } from './kept-draft'
import { afterSave, onto, strangersIn } from './onto'
import type { Opened } from './opened-document'
import { mapped, redone, remembered, startOfTime, type Timeline, undone } from './timeline'

/** What came of a save, the server's answer or the lack of one. */
export type SaveResult =
  | Exclude<SaveOutcome, { kind: 'held' | 'saved' }>
  | SavedAs
  | Held
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unchanged' }

/** It is saved; `did`: what was asked for with it. */
export type SavedAs = Extract<SaveOutcome, { kind: 'saved' }> & {
  readonly did: PublishCommand['kind'] | 'correct' | 'save'
}

/** The text may not go out as it is; `asked` is what was asked for, to be asked again once the warnings are passed. */
export type Held = Extract<SaveOutcome, { kind: 'held' }> & { readonly asked: SaveOptions }

export interface SaveOptions {
  readonly release?: PublishCommand
  readonly reason?: string
  /** The keys of the warnings that are passed. */
  readonly passed?: readonly string[]
  /** What the change of a public text is to its readers. */
  readonly amends?: Amends
  /** What is saved onto, where that is not what this form knows: theirs, after a conflict. */
  readonly onto?: Opened
}

/** Everything on the editor's editing. */
export interface EditorState {
  /** What is written in the archive, as far as this form knows. */
  readonly opened: Opened
  readonly base: Draft
  readonly draft: Draft
  readonly timeline: Timeline
  readonly busy: boolean
  readonly told: SaveResult | undefined
  readonly conflict: Conflicting | undefined
  /** My text, put aside while I go on from theirs. */
  readonly atHand: Draft | undefined
  /** When the text in the form was kept, if it was found again after a reload. */
  readonly foundAgain: Date | undefined
}

/** Somebody saved first: theirs. Mine is the draft. */
export interface Conflicting {
  readonly latest: Latest
  readonly opened: Opened
  /** The revision that mine was written on. */
  readonly basedOn: number
}

export type EditorAction =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'told'; readonly told: SaveResult; readonly sent: Draft }
  | { readonly kind: 'found'; readonly kept: KeptDraft }
  | { readonly kind: 'discard' }
  | { readonly kind: 'continue-from-theirs' }
  /** The newest revision, which somebody else has saved meanwhile, is taken before anything of mine is. */
  | { readonly kind: 'newest'; readonly latest: Latest; readonly opened: Opened }
  | { readonly kind: 'dismiss-at-hand' }

export function initialEditorState(opened: Opened): EditorState {
  const base = draftOf(opened.document)
  const nothing = { told: undefined, conflict: undefined, atHand: undefined, foundAgain: undefined }
  return { opened, base, draft: base, timeline: startOfTime, busy: false, ...nothing }
}

/** Beside another revision, what was written on an earlier one counts by what it says, whatever it can be saved as. */
export const isDirty = ({ base, draft, conflict }: EditorState): boolean =>
  editsBetween(base, draft).length > 0 || (conflict !== undefined && saysMore(base, draft))

export function editorReducer(editing: EditorState, event: EditorAction): EditorState {
  switch (event.kind) {
    case 'change':
      // What is under way was sent from the form.
      if (event.change.kind === 'open-file' && editing.busy) return editing
      return afterChange(editing, changed(editing.draft, event.change), event.change)
    case 'undo':
    case 'redo': {
      const turned = (event.kind === 'undo' ? undone : redone)(editing.timeline, editing.draft)
      return turned ? { ...editing, ...turned, told: undefined } : editing
    }
    case 'sent':
      return { ...editing, busy: true, told: undefined }
    case 'told':
      return afterAnswer({ ...editing, busy: false, told: event.told }, event.told, event.sent)
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

/** Every change can be taken back: one that changes nothing is no step. */
function afterChange(editing: EditorState, draft: Draft, change?: Change): EditorState {
  if (draft === editing.draft) return editing
  return { ...editing, draft, timeline: remembered(editing.timeline, editing.draft, change), told: undefined }
}

function afterAnswer(editing: EditorState, told: SaveResult, sent: Draft): EditorState {
  if (told.kind === 'stale')
    return { ...editing, conflict: { latest: told.latest, opened: told.opened, basedOn: editing.opened.revision } }
  // It came out since this page was opened.
  if (told.kind === 'unsaid' && told.when === 'now')
    return { ...editing, opened: { ...editing.opened, state: 'published' } }
  if (told.kind !== 'saved') return editing
  const base = draftOf(told.opened.document)
  const after = { ...editing, opened: told.opened, base, conflict: undefined, foundAgain: undefined }
  if (sent.file) return afterFile(after, sent.file.text)
  // Lines keep their ids, and what was typed while the save was under way stays; only a text that the archive
  // wrote differently (a trimmed title) is taken from there.
  // Saved over theirs, it stands beside what they had more of: there is no telling by the order which is which.
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

/** What of mine found no place in theirs, when I saved over it, lies at hand: it stands in no revision. */
function atHandStill({ conflict }: EditorState, base: Draft, sent: Draft): Pick<EditorState, 'atHand'> | undefined {
  const placed = conflict && onto(base, sent)
  return placed && strangersIn(base, placed).length > 0 ? { atHand: placed } : undefined
}

/** The file was saved as `saved` and stays open. What the form held before that is no text of this revision any more. */
function afterFile(editing: EditorState, saved: string): EditorState {
  const settle = ({ file }: Draft) => file && { ...editing.base, file: { base: saved, text: file.text } }
  return { ...editing, draft: settle(editing.draft) ?? editing.base, timeline: mapped(editing.timeline, settle) }
}

/** A form in which nothing is unsaved goes on from theirs; else both lie side by side, as after a save that came second. */
function withNewest(editing: EditorState, { latest, opened }: Pick<Conflicting, 'latest' | 'opened'>): EditorState {
  if (editing.busy || opened.revision <= editing.opened.revision) return editing
  if (isDirty(editing)) {
    const conflict = { latest, opened, basedOn: editing.opened.revision }
    return { ...editing, told: undefined, conflict }
  }
  const { atHand } = editing
  const theirs = initialEditorState(opened)
  return { ...theirs, atHand: atHand && onto(theirs.base, atHand) }
}

/** A form that goes on from theirs, with mine beside it. */
const continued = (theirs: EditorState, mine: Draft): EditorState => ({
  ...theirs,
  atHand: onto(theirs.base, mine),
})

/** A text kept on this revision goes back into the form; one on an earlier revision is laid beside what is there now. */
function found(editing: EditorState, kept: KeptDraft): EditorState {
  const { opened, base } = editing
  const { atHand } = kept
  // A draft of an older desk knows no image.
  const completed = { ...kept.draft, image: kept.draft.image ?? base.image }
  if (!saysMore(base, completed)) return { ...editing, atHand }
  // What was written on an earlier revision knows the sources of that; it is compared with this one by what they are.
  const draft = kept.base === opened.revision ? onto(base, completed) : completed
  const mine = { ...editing, draft, atHand, foundAgain: kept.at }
  if (kept.base === opened.revision) return mine
  const latest = { number: opened.revision, by: opened.savedBy ?? 'the file', at: opened.savedAt, reason: undefined }
  return { ...mine, conflict: { latest, opened, basedOn: kept.base } }
}
