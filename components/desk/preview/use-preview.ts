import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Fault } from '@/lib/digest/invalid-document'
import type { CheckedFinding } from '@/lib/preflight/finding'
import type { EditActions } from '../state/actions'
import type { Draft } from '../state/draft'
import type { EditorState } from '../state/editor-state'
import { editsBetween } from '../state/edits'
import type { FileAtHand } from '../state/file-at-hand'
import type { DrawnView } from '../state/views'

export interface DrawnPreview {
  readonly rendered: ReactNode
  readonly drawn: DrawnView
  readonly faults: readonly Fault[]
  readonly findings: readonly CheckedFinding[]
  /** The draft it was rendered from, and the revision that was based on. */
  readonly of: Pick<Shown, 'draft' | 'revision'>
  readonly file?: FileAtHand
}

interface Shown {
  readonly draft: Draft
  readonly revision: number
  readonly view: DrawnView
}

const pause = 350
const tooMuch = (reason: string): Fault => ({ line: undefined, field: 'The form', reason })

/** Renders the draft when the editor pauses; the last valid rendering stays while the text is invalid. */
export function usePreview(
  initial: Pick<DrawnPreview, 'rendered' | 'findings'>,
  editing: EditorState,
  view: DrawnView,
  preview: EditActions['preview'],
): DrawnPreview {
  const { opened, base, draft } = editing
  const of = { draft, revision: opened.revision }
  const [shown, setShown] = useState<DrawnPreview>({ ...initial, drawn: 'page', faults: [], of })
  const last = useRef<Shown>({ draft, revision: opened.revision, view: 'page' })
  const asked = useRef(0)

  useEffect(() => {
    const { revision } = opened
    const was = last.current
    if (was.draft === draft && was.revision === revision && was.view === view) return
    const turn = ++asked.current
    // A change of view is no typing: no need to wait.
    const wait = was.view === view ? pause : 0
    const timer = setTimeout(async () => {
      const request = {
        slug: opened.document.slug,
        basedOn: revision,
        edits: editsBetween(base, draft),
        view,
        file: draft.file && ('lines' as const),
      }
      const answer = await preview(request).catch(() => undefined)
      if (turn !== asked.current || !answer) return
      last.current = { draft, revision, view }
      if (answer.kind === 'preview') setShown({ ...answer, drawn: view, faults: [], of: { draft, revision } })
      if (answer.kind === 'invalid') setShown((before) => ({ ...before, faults: answer.faults }))
      if (answer.kind === 'malformed') setShown((before) => ({ ...before, faults: [tooMuch(answer.reason)] }))
    }, wait)
    return () => clearTimeout(timer)
  }, [draft, base, opened, view, preview])

  return shown
}
