'use client'

import dynamic from 'next/dynamic'
import type { Fault } from '@/lib/digest/invalid-document'
import { Button } from '../controls/button'
import type { Change } from '../state/change'
import type { FileDraft } from '../state/draft'
import type { LineWanted } from '../state/use-lines'

interface Props {
  readonly file: FileDraft
  /** Lines of the whole file that are not editable here. */
  readonly hidden: readonly number[]
  readonly faults: readonly Fault[]
  readonly change: (change: Change) => void
  readonly close: () => void
  readonly lineWanted: LineWanted | undefined
  readonly goToLine: (line: number) => void
}

/** Loaded only when a source file is opened. */
const TextEditor = dynamic(async () => (await import('./text-editor')).TextEditor, {
  ssr: false,
  loading: () => <p className="font-sans text-small text-quiet">Loading the file…</p>,
})

export function FileForm({ file, hidden, faults, change, close, lineWanted, goToLine }: Props) {
  const isChanged = file.text !== file.base
  return (
    <section aria-labelledby="file-heading" data-file-sheet className="py-4">
      <div data-acts className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="file-heading" className="font-sans text-small font-semibold">
          Source file
        </h2>
        <Button look="quiet" onClick={close}>
          {isChanged ? 'Discard changes and go back to the form' : 'Back to the form'}
        </Button>
      </div>
      <p className="pb-2 font-sans text-small text-quiet">
        The whole text, with figures, outlets and sources. Not shown are the date, which stays as it is, and what the
        buttons above decide: whether it is published, and its corrections.
      </p>
      {faults.length > 0 && (
        <div role="alert" className="mb-2 border-l-2 border-pencil pl-2 font-sans text-small text-pencil">
          <ul className="grid gap-1">
            {faults.map(({ line, field, reason }) => (
              <li key={`${line} ${field} ${reason}`} className="flex flex-wrap items-baseline gap-x-2">
                <span className="min-w-0 font-semibold wrap-anywhere">
                  {field}: {reason}.
                </span>
                {line !== undefined && (
                  <Button look="quiet" onClick={() => goToLine(line)}>
                    Go to line {line}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <TextEditor
        label="Text of the source file"
        value={file.text}
        hidden={hidden}
        goTo={lineWanted}
        onChange={(text, typed) => change({ kind: 'file', text, typed })}
      />
    </section>
  )
}
