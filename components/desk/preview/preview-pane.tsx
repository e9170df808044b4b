'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '../frame/button'
import { SheetWindow } from './sheet-window'

interface Props {
  readonly sheet: ReactNode
  /** Whether the text in the form has since become no document. */
  readonly lastGood: boolean
  readonly wide: boolean
  readonly setWide: (wide: boolean) => void
}

/** The page as readers will see it: beside the form at a phone's width, or below it at the full one. */
export function PreviewPane({ sheet, lastGood, wide, setWide }: Props) {
  const [hidden, setHidden] = useState(false)
  return (
    <section aria-labelledby="preview-heading" className={wide ? 'mt-4' : 'min-w-0 xl:sticky xl:top-16'}>
      <div className="flex items-center gap-3 border-b border-ink py-1 font-sans text-small">
        <h2 id="preview-heading" className="font-semibold">
          Preview
        </h2>
        {lastGood && <span className="text-pencil">the last that could be shown</span>}
        <span className="ml-auto flex gap-2">
          <Button look="quiet" aria-pressed={wide} onClick={() => setWide(!wide)}>
            Full width
          </Button>
          <Button look="quiet" aria-pressed={hidden} onClick={() => setHidden(!hidden)}>
            Hide
          </Button>
        </span>
      </div>
      {!hidden && (
        <SheetWindow title="Preview" className={wide ? 'h-[80vh]' : 'h-[70vh] xl:h-[calc(100vh-8rem)]'}>
          {sheet}
        </SheetWindow>
      )}
    </section>
  )
}
