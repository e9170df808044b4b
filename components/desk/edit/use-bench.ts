import { useReducer, useRef } from 'react'
import type { Change } from '../draft/change'
import { draftOf } from '../draft/draft'
import { editsBetween } from '../draft/edits'
import { freshId } from '../draft/fresh-id'
import type { EditActs, Release } from './acts'
import { benchAfter, benchFor, isDirty, type Told } from './bench'
import type { Opened } from './opened'
import { useKeptDraft } from './use-kept-draft'

/** The editor's bench and what can be done at it. */
export function useBench(initial: Opened, acts: EditActs) {
  const [bench, happen] = useReducer(benchAfter, initial, benchFor)
  const dirty = isDirty(bench)
  useKeptDraft(bench, dirty, (kept) => happen({ kind: 'found', kept }))
  const attempt = useRef({ what: '', submission: '', underWay: false })

  /** Saves the draft onto `onto` (what this form knows, or theirs after a conflict), with a release if one is asked. */
  async function save(options: { release?: Release; reason?: string; onto?: Opened } = {}) {
    const { release, reason, onto = bench.opened } = options
    const edits = editsBetween(onto === bench.opened ? bench.base : draftOf(onto.document), bench.draft)
    if (attempt.current.underWay) return
    if (!release && edits.length === 0) return happen({ kind: 'told', told: { kind: 'unchanged' }, sent: bench.draft })
    const request = { slug: onto.document.slug, basedOn: onto.revision, edits, ...(reason ? { reason } : {}) }
    // The same request again, after an answer that never came, is the same submission: it makes one revision.
    const what = JSON.stringify([request, release])
    const submission = what === attempt.current.what ? attempt.current.submission : freshId()
    attempt.current = { what, submission, underWay: true }
    happen({ kind: 'sent' })
    const sending = release
      ? acts.release({ ...request, submission, release })
      : acts.saveText({ ...request, submission })
    const told = await sending.catch(failed)
    attempt.current = { ...attempt.current, underWay: false, ...(told.kind === 'saved' ? { what: '' } : {}) }
    happen({ kind: 'told', told, sent: bench.draft })
  }

  return {
    bench,
    dirty,
    save,
    change: (change: Change) => happen({ kind: 'change', change }),
    undo: () => happen({ kind: 'undo' }),
    redo: () => happen({ kind: 'redo' }),
    discard: () => happen({ kind: 'discard' }),
    continueFromTheirs: () => happen({ kind: 'continue-from-theirs' }),
    putAway: () => happen({ kind: 'put-away' }),
  }
}

/** The server refused outright, or did not answer. Either way the text is still in the form. */
function failed(error: unknown): Told {
  const { digest, message } = (error ?? {}) as { digest?: unknown; message?: unknown }
  if (String(digest).endsWith(';403')) return { kind: 'forbidden' }
  // What proxy.ts answers with a 413.
  if (String(message).includes('too large')) return { kind: 'malformed', reason: 'it is too large.' }
  return { kind: 'unreachable' }
}
