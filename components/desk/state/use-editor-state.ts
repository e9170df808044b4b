import { useRouter } from 'next/navigation'
import { startTransition, useReducer, useRef } from 'react'
import type { State } from '@/lib/digest/visibility'
import type { EditActions, SaveOutcome } from './actions'
import type { Change } from './change'
import { draftOf } from './draft'
import { editorReducer, initialEditorState, isDirty, type SaveOptions, type SaveResult } from './editor-state'
import { editsBetween } from './edits'
import { freshId } from './fresh-id'
import { type LeftCopy, readLeft } from './kept-state'
import { onto as ontoTheirs } from './onto'
import type { Opened } from './opened-document'
import { useKeptDraft } from './use-kept-draft'
import { useWorkingCopy } from './use-working-copy'

interface Keeping {
  readonly left: LeftCopy | undefined
  readonly editor: number
  readonly mayEdit: (state: State) => boolean
}

export function useEditorState(initial: Opened, acts: EditActions, { left, mayEdit, editor }: Keeping) {
  const [editing, dispatch] = useReducer(editorReducer, initial, initialEditorState)
  const dirty = isDirty(editing)
  useKeptDraft(editing, dirty, { left, editor }, (kept) => dispatch({ kind: 'found', kept }))
  const enabled = mayEdit(editing.opened.state)
  const copy = useWorkingCopy({ editing, dirty, enabled, left })
  const router = useRouter()
  const attempt = useRef({ what: '', submission: '', underWay: false })

  const unsavedOn = (onto: Opened) => {
    if (onto === editing.opened) return editsBetween(editing.base, editing.draft)
    const theirs = draftOf(onto.document)
    return editsBetween(theirs, ontoTheirs(theirs, editing.draft))
  }

  /** Saves onto `onto`: the revision of this form, or theirs after a conflict. */
  async function save(options: SaveOptions = {}): Promise<SaveResult | undefined> {
    const { release, reason, passed, amends, onto = editing.opened } = options
    const edits = unsavedOn(onto)
    if (attempt.current.underWay) return undefined
    if (!release && edits.length === 0 && amends?.kind !== 'correction') {
      dispatch({ kind: 'answered', result: { kind: 'unchanged' }, sent: editing.draft })
      return undefined
    }
    const said = { ...(reason && { reason }), ...(passed && { passed }), ...(amends && { amends }) }
    const content = { slug: onto.document.slug, basedOn: onto.revision, edits, ...said }
    // Repeating a request after a lost answer keeps the submission, so it makes one revision.
    const what = JSON.stringify([content, release])
    const submission = what === attempt.current.what ? attempt.current.submission : freshId()
    attempt.current = { what, submission, underWay: true }
    dispatch({ kind: 'sent' })
    const kept = await copy.settled()
    const request = { ...content, ...(kept ? { copy: kept } : {}) }
    const sending = release
      ? acts.release({ ...request, submission, release })
      : acts.saveText({ ...request, submission })
    const answer = await sending.catch(failed)
    const result = saveResultOf(answer, options)
    attempt.current = { ...attempt.current, underWay: false, ...(result.kind === 'saved' ? { what: '' } : {}) }
    dispatch({ kind: 'answered', result, sent: editing.draft })
    // Refresh notes, links and history around the form.
    if (result.kind === 'saved') startTransition(() => router.refresh())
    return result
  }

  return {
    editing,
    dirty,
    save,
    unsavedOn,
    change: (change: Change) => dispatch({ kind: 'change', change }),
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
    discard: () => dispatch({ kind: 'discard' }),
    continueFromTheirs: () => dispatch({ kind: 'continue-from-theirs' }),
    copy: copy.answer,
    takeOther(other: LeftCopy) {
      const kept = readLeft(other)
      if (kept) dispatch({ kind: 'found', kept: { ...kept, atHand: editing.draft } })
      copy.chooseOver(other.version)
    },
    keepThis: (other: LeftCopy) => copy.chooseOver(other.version),
    dismissAtHand: () => dispatch({ kind: 'dismiss-at-hand' }),
    async takeNewest() {
      const sent = editing.draft
      const answer = await acts.openNewest({ slug: editing.opened.document.slug }).catch(failed)
      if (answer.kind === 'newest') dispatch(answer)
      else dispatch({ kind: 'answered', result: answer, sent })
      startTransition(() => router.refresh())
    },
  }
}

function saveResultOf(answer: SaveOutcome | SaveResult, options: SaveOptions): SaveResult {
  if (answer.kind === 'held') return { ...answer, asked: options }
  if (answer.kind !== 'saved') return answer
  return { ...answer, did: options.release?.kind ?? (options.amends?.kind === 'correction' ? 'correct' : 'save') }
}

type Failure = Extract<SaveResult, { kind: 'forbidden' | 'malformed' | 'unreachable' }>

function failed(error: unknown): Failure {
  const { digest, message } = (error ?? {}) as { digest?: unknown; message?: unknown }
  if (String(digest).endsWith(';403')) return { kind: 'forbidden' }
  // The message of proxy.ts for a 413.
  if (String(message).includes('too large')) return { kind: 'malformed', reason: 'the text is too large.' }
  return { kind: 'unreachable' }
}
