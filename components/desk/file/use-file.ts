import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Fault } from '@/lib/digest/invalid-document'
import type { AddReport } from '../adding/adding'
import type { Change } from '../draft/change'
import type { FileDraft } from '../draft/draft'
import { editsBetween, type TextEdit } from '../draft/edits'
import type { EditActs } from '../edit/acts'
import type { Bench } from '../edit/bench'
import type { Opened } from '../edit/opened'

/**
 * Opens the file of what is written in the form, and tells why where it cannot; closes it again. `add` opens it with one
 * report more, and is answered by what is wrong with that. `opened` is called once it is there, with the line (from 1)
 * that was added.
 */
export function useFile(
  bench: Bench,
  preview: EditActs['preview'],
  change: (change: Change) => void,
  opened: (line?: number) => void,
) {
  const [problem, tell] = useState<string>()
  const latest = useRef(bench)
  useEffect(() => {
    latest.current = bench
  })
  const open = async (): Promise<void> => {
    const { base, draft } = latest.current
    const answer = await askFor(preview, latest.current.opened, editsBetween(base, draft))
    // Somebody types fast: what came in meanwhile belongs into the file too.
    if (answer.kind === 'file' && latest.current.draft !== draft) return open()
    tell(answer.kind === 'file' ? undefined : answer.problem)
    if (answer.kind !== 'file') return
    change({ kind: 'open-file', file: answer.file })
    opened()
  }
  const add: AddReport = async (edit) => {
    const { base, draft } = latest.current
    const answer = await askFor(preview, latest.current.opened, [...editsBetween(base, draft), edit])
    if (answer.kind !== 'file') return answer
    change({ kind: 'open-file', file: { ...answer.file, added: true } })
    const { link } = edit.kind === 'source-added' ? edit.source : edit.article
    opened(answer.file.text.split(/\r?\n/).findLastIndex((line) => line.includes(link.trim())) + 1)
    return undefined
  }
  /** Back to the form, and to its first field; what was typed and not saved can be had again by Undo. */
  const close = () => {
    flushSync(() => change({ kind: 'replace', draft: bench.base }))
    document.querySelector<HTMLElement>('#title')?.focus({ preventScroll: true })
  }
  return { open, add, close, problem }
}

/** A file that was asked for. */
export interface FileRead {
  readonly revision: number
  readonly base?: string
  /** Why it could not be read. */
  readonly problem?: string
}

/**
 * The file of a revision, for a text of mine to be compared with: nothing while it is not wanted or under way.
 * `wanted` is that revision.
 */
export function useFileOf(wanted: Opened | undefined, preview: EditActs['preview']) {
  const [read, show] = useState<FileRead>()
  useEffect(() => {
    if (!wanted) return
    const { revision } = wanted
    askFor(preview, wanted, []).then((answer) =>
      show({ revision, ...(answer.kind === 'file' ? { base: answer.file.base } : { problem: answer.problem }) }),
    )
  }, [wanted, preview])
  return read?.revision === wanted?.revision ? read : undefined
}

type Answer =
  | { readonly kind: 'file'; readonly file: FileDraft }
  | { readonly kind: 'none'; readonly problem: string; readonly faults?: readonly Fault[] }

async function askFor(
  preview: EditActs['preview'],
  { document, revision }: Opened,
  edits: readonly TextEdit[],
): Promise<Answer> {
  const request = { slug: document.slug, basedOn: revision, edits, view: 'file', file: 'text' } as const
  const answer = await preview(request).catch(() => undefined)
  const file = answer?.kind === 'preview' ? answer.typed : undefined
  if (file && new Blob([file.base, file.text]).size > 2 * mostBytes)
    return { kind: 'none', problem: 'Its file is too long to be typed here. It is changed where it came from.' }
  if (file) return { kind: 'file', file }
  const faults = answer?.kind === 'invalid' ? { faults: answer.faults } : {}
  return { kind: 'none', problem: problems[answer?.kind ?? ''] ?? unread, ...faults }
}

/** A file is kept beside the one it was, and both have to fit into what the desk takes at once. Most have a tenth. */
const mostBytes = 200_000
const unread = 'Its file could not be read. Try again in a moment; what is written here stays.'
const problems: Readonly<Record<string, string>> = {
  invalid: 'Mend first what is marked in the form.',
  missing: 'This document is not there any more.',
  'signed-out': 'You are signed out. Sign in again in another window; what is written here stays.',
}
