'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { fieldLook, findLabel, findPlaceholder } from './palette-words'

const loadPalette = () => import('./palette')

// Nobody waits for it who does not ask for it.
const Palette = lazy(() => loadPalette().then(({ Palette }) => ({ default: Palette })))

/** Has it at hand before the first key is pressed. */
export const preloadPalette = (): void => void loadPalette().catch(() => undefined)

/** The palette's window, which takes letters from the first moment, whether or not what finds them has come yet. */
export function PaletteDialog({ isMac, onClose }: { isMac: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [isEntered, setEntered] = useState(false)
  // The browser keeps the focus in, minds Escape, and gives the focus back to where it was.
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-label={findLabel}
      onClose={onClose}
      // A press beside it closes it, where the browser knows how.
      {...{ closedby: 'any' }}
      className="mx-auto mt-[12vh] w-[min(40rem,calc(100vw-2rem))] border-2 border-ink bg-paper p-0 text-ink backdrop:bg-[rgb(0_0_0/0.5)]"
    >
      <Suspense
        fallback={
          <input
            value={query}
            aria-label={findLabel}
            placeholder={findPlaceholder}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) setEntered(true)
            }}
            className={fieldLook}
          />
        }
      >
        <Palette
          isMac={isMac}
          query={query}
          setQuery={setQuery}
          isEntered={isEntered}
          close={() => dialog.current?.close()}
        />
      </Suspense>
    </dialog>
  )
}
