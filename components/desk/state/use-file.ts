import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Fault } from '@/lib/digest/invalid-document'
import { safeLink } from '@/lib/digest/link'
import type { EditActions } from './actions'
import type { Adding, Addition } from './adding'
import type { Change } from './change'
import type { FileDraft } from './draft'
import type { EditorState } from './editor-state'
import { editsBetween, type TextEdit } from './edits'
import type { FileAtHand } from './file-at-hand'
import type { Opened } from './opened-document'

/** `opened` runs once the file is there. `add` asks the server whether a report can be added. */
export function useFile(
  editing: EditorState,
  preview: EditActions['preview'],
  change: (change: Change) => void,
  opened: (file: FileAtHand | undefined) => void,
) {
  const [problem, setProblem] = useState<string>()
  const latest = useRef(editing)
  useEffect(() => {
    latest.current = editing
  })
  const open = async (): Promise<void> => {
    const { base, draft } = latest.current
    const answer = await askFor(preview, latest.current.opened, editsBetween(base, draft))
    // Include what was typed while the request ran.
    if (answer.kind === 'file' && latest.current.draft !== draft) return open()
    setProblem(answer.kind === 'file' ? undefined : answer.problem)
    if (answer.kind !== 'file') return
    change({ kind: 'open-file', file: answer.file })
    opened(answer.atHand)
  }
  const add: Adding['add'] = async (addition) => {
    const { base, draft } = latest.current
    const answer = await askFor(preview, latest.current.opened, [...editsBetween(base, draft), addition])
    if (answer.kind !== 'file') return answer
    // Render the row before focusing it.
    flushSync(() => change(changeFor(addition)))
    return undefined
  }
  /** Unsaved text can be restored with Undo. */
  const close = () => {
    flushSync(() => change({ kind: 'replace', draft: editing.base }))
    document.querySelector<HTMLElement>('#title')?.focus({ preventScroll: true })
  }
  return { open, add, close, problem }
}

function changeFor(addition: Addition): Change {
  if (addition.kind === 'source-added') {
    const { title, outlet, date } = addition.source
    const link = safeLink(addition.source.link) ?? addition.source.link
    const added = { side: addition.perspective ?? '', outlet: outlet.trim(), link, ...(date && { date }) }
    return { kind: 'add-source', source: { id: link, title: title.trim(), added } }
  }
  const { title, account, outlet, link } = addition.article
  const added = { outlet: outlet.trim(), link: safeLink(link) ?? link }
  return { kind: 'add-article', article: { id: added.link, title: title.trim(), account, added } }
}

export interface FileRead {
  readonly revision: number
  readonly base?: string
  readonly problem?: string
}

export function useFileOf(wanted: Opened | undefined, preview: EditActions['preview']) {
  const [read, setRead] = useState<FileRead>()
  useEffect(() => {
    if (!wanted) return
    const { revision } = wanted
    askFor(preview, wanted, []).then((answer) =>
      setRead({ revision, ...(answer.kind === 'file' ? { base: answer.file.base } : { problem: answer.problem }) }),
    )
  }, [wanted, preview])
  return read?.revision === wanted?.revision ? read : undefined
}

type Answer =
  | { readonly kind: 'file'; readonly file: FileDraft; readonly atHand: FileAtHand | undefined }
  | { readonly kind: 'none'; readonly problem: string; readonly faults?: readonly Fault[] }

async function askFor(
  preview: EditActions['preview'],
  { document, revision }: Opened,
  edits: readonly TextEdit[],
): Promise<Answer> {
  const request = { slug: document.slug, basedOn: revision, edits, view: 'file', file: 'text' } as const
  const answer = await preview(request).catch(() => undefined)
  const file = answer?.kind === 'preview' ? answer.typed : undefined
  if (file && new Blob([file.base, file.text]).size > 2 * mostBytes)
    return { kind: 'none', problem: 'This file is too long to edit here. Edit it in content/.' }
  if (file) return { kind: 'file', file, atHand: answer?.kind === 'preview' ? answer.file : undefined }
  const faults = answer?.kind === 'invalid' ? { faults: answer.faults } : {}
  return { kind: 'none', problem: problems[answer?.kind ?? ''] ?? unread, ...faults }
}

/** Two copies must fit into one request. */
const mostBytes = 200_000
const unread = 'The file could not be loaded. Try again in a moment; your text stays here.'
const problems: Readonly<Record<string, string>> = {
  invalid: 'Fix what is marked in the form first.',
  missing: 'This document no longer exists.',
  'signed-out': 'You are signed out. Sign in again in another tab; your text stays here.',
}
