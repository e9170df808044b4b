import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Fault } from '@/lib/digest/invalid-document'
import type { Warning } from '@/lib/digest/warning'
import type { Draft } from '../draft/draft'
import { editsBetween } from '../draft/edits'
import type { EditActs } from '../edit/acts'
import type { Bench } from '../edit/bench'

export interface Preview {
  /** The public page's own component, drawn by the server from the last text that was a document. */
  readonly sheet: ReactNode
  /** What keeps the text as it is from being one. */
  readonly faults: readonly Fault[]
  /** What an editor should see in that text. */
  readonly warnings: readonly Warning[]
}

const pause = 350
const tooMuch = (reason: string): Fault => ({ line: undefined, field: 'The form', reason })

/** Draws the draft again when the editor pauses; the last good sheet stays while the text is no document. */
export function usePreview(initial: ReactNode, bench: Bench, preview: EditActs['preview']): Preview {
  const [shown, show] = useState<Preview>({
    sheet: initial,
    faults: [],
    warnings: bench.opened.document.warnings,
  })
  const { opened, base, draft } = bench
  const drawn = useRef<{ draft: Draft; revision: number }>({ draft, revision: opened.revision })
  const asked = useRef(0)

  useEffect(() => {
    if (drawn.current.draft === draft && drawn.current.revision === opened.revision) return
    const turn = ++asked.current
    const timer = setTimeout(async () => {
      const request = { slug: opened.document.slug, basedOn: opened.revision, edits: editsBetween(base, draft) }
      const answer = await preview(request).catch(() => undefined)
      if (turn !== asked.current || !answer) return
      drawn.current = { draft, revision: opened.revision }
      if (answer.kind === 'preview') show({ sheet: answer.sheet, faults: [], warnings: answer.warnings })
      if (answer.kind === 'invalid') show((last) => ({ ...last, faults: answer.faults }))
      if (answer.kind === 'malformed') show((last) => ({ ...last, faults: [tooMuch(answer.reason)] }))
    }, pause)
    return () => clearTimeout(timer)
  }, [draft, base, opened, preview])

  return shown
}
