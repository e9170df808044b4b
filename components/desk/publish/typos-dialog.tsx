'use client'

import { useEffect, useRef } from 'react'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import type { SaveOptions } from '../state/editor-state'

interface Props {
  readonly asked: SaveOptions | undefined
  readonly close: () => void
  readonly save: (options: SaveOptions) => void
}

/** Where two people are required, the second may fix typos while publishing; other changes need another check. */
export function TyposDialog({ asked, close, save }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (asked && !dialog.current?.open) dialog.current?.showModal()
  }, [asked])
  if (!asked) return null
  const { release, ...rest } = asked
  return (
    <Dialog dialog={dialog} heading="You have changed the text" onClose={close}>
      <form
        method="dialog"
        className="grid gap-4 font-sans text-small"
        onSubmit={() => save({ ...asked, amends: { kind: 'typo' } })}
      >
        <p>
          A second person has to check every text before it is published. If you only fixed typos, you can publish it
          now, and the history says so. If it says something else than before, another publisher has to check it first.
        </p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong">
            Only typos: {release?.kind === 'schedule' ? 'schedule' : 'publish'}
          </Button>
          <Button
            onClick={() => {
              dialog.current?.close()
              save({ ...rest, release: { kind: 'submit' } })
            }}
          >
            Submit it for review
          </Button>
          <Button onClick={() => dialog.current?.close()}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
