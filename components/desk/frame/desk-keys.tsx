'use client'

import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button, buttonClass } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { primaryAction } from './page-actions'
import { PaletteDialog, preloadPalette } from './palette-dialog'
import { shortcuts, shownKeys } from './shortcuts'

/** Milliseconds before the palette is loaded in advance. */
const idle = 1_500

/**
 * Keys of every desk page, and the buttons that do the same. In a text field only those with Ctrl or ⌘ apply; while a
 * dialog is open, none.
 */
export function DeskKeys() {
  const [isOpen, setIsOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const isMac = useIsMac()

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || document.querySelector('dialog[open]')) return
      const hasModifier = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const act =
        hasModifier && key === 'k'
          ? () => setIsOpen(true)
          : hasModifier && key === 'enter'
            ? () => primaryAction(document)?.click()
            : !hasModifier && key === '?' && !isTyping(event.target)
              ? () => dialog.current?.showModal()
              : undefined
      if (!act) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  useEffect(() => {
    const timer = setTimeout(preloadPalette, idle)
    return () => clearTimeout(timer)
  }, [])

  return (
    <>
      <button
        type="button"
        className={buttonClass('quiet')}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setIsOpen(true)}
      >
        Find <kbd className="font-sans font-normal max-md:hidden">{isMac ? '⌘K' : 'Ctrl+K'}</kbd>
      </button>
      <button type="button" className={buttonClass('quiet')} onClick={() => dialog.current?.showModal()}>
        Shortcuts <kbd className="font-sans font-normal max-md:hidden">?</kbd>
      </button>
      <ShortcutDialog dialog={dialog} isMac={isMac} />
      {isOpen && <PaletteDialog isMac={isMac} onClose={() => setIsOpen(false)} />}
    </>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)

function ShortcutDialog({ dialog, isMac }: { dialog: RefObject<HTMLDialogElement | null>; isMac: boolean }) {
  return (
    <Dialog dialog={dialog} heading="Keyboard shortcuts">
      {shortcuts.map(({ where, keys }) => (
        <section key={where} className="mb-4 font-sans text-small">
          <h3 className="mb-1 font-semibold text-quiet">{where}</h3>
          <dl className="grid grid-cols-[9rem_minmax(0,1fr)] border-t border-rule">
            {keys.map(({ keys: pressed, does }) => (
              <div key={does} className="col-span-2 grid grid-cols-subgrid border-b border-rule py-1">
                <dt className="flex flex-wrap gap-1">
                  {pressed.map((key, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice; the list is fixed
                    <kbd key={index} className="rounded-xs border border-rule px-1.5 font-sans">
                      {shownKeys(key, isMac)}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Button onClick={() => dialog.current?.close()}>Close</Button>
    </Dialog>
  )
}

const never = () => () => undefined

/** The server cannot know, so the first render assumes none. */
const useIsMac = (): boolean =>
  useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  )
