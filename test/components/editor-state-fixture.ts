import { type Draft, textsOf } from '@/components/desk/state/draft'
import {
  type EditorAction,
  type EditorState,
  editorReducer,
  initialEditorState,
} from '@/components/desk/state/editor-state'
import type { Opened } from '@/components/desk/state/opened-document'
import { parseDocument } from '@/lib/digest/parse'

const nothingKnown = {
  handover: undefined,
  lastEdit: undefined,
  twoPeople: false,
  examination: { revision: 1, passages: [], broken: [] },
  asOf: new Date(0),
}
export const at = new Date('2026-02-05T04:00:00Z')
export const context = { kind: 'digest', slug: 'us-china/2026-02-05', origin: 'a specimen', timeZone: 'UTC' } as const

export function opened(revision: number, ...highlights: string[]): Opened {
  const text = `---
title: Talks
date: 2026-02-05T04:00:00Z
topic: us-china
topicName: US vs China
perspectives:
  - id: us
    name: United States
    count: 0
draft: false
---

## Overall Highlights

${highlights.map((line) => `- ${line}`).join('\n')}

## United States Perspective

- Seen from here.
`
  const document = parseDocument(text, context)
  return {
    document,
    revision,
    state: 'draft',
    publishAt: at,
    savedAt: at,
    savedBy: 'Pia',
    file: 'none',
    ...nothingKnown,
  }
}

export const retype = (id: string, text: string): EditorAction => ({
  kind: 'change',
  change: { kind: 'line', section: 'overall', id, text },
})
export const lines = (draft: Draft | undefined) => draft && textsOf(draft, 'overall')
export const stateAfter = (editing: EditorState, ...events: EditorAction[]) => events.reduce(editorReducer, editing)
export const fresh = () => initialEditorState(opened(7, 'One.', 'Two.'))
