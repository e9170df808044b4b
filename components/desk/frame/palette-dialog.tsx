'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { fieldLook, findLabel, findPlaceholder } from './palette-words'

const loadPalette = () => import('./palette')

const Palette = lazy(() => loadPalette().then(({ Palette }) => ({ default: Palette })))

export const preloadPalette = (): void => void loadPalette().catch(() => undefined)

/** Takes letters at once, even before the search code has loaded. */
export function PaletteDialog({ isMac, onClose }: { isMac: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [isEntered, setEntered] = useState(false)
  // The browser traps the focus, handles Escape and restores the focus.
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-label={findLabel}
      onClose={onClose}
      // Not every browser knows `closedby` yet.
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
