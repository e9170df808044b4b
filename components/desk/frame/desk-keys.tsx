'use client'

import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '../controls/button'
import { primaryAct } from './page-acts'
import { PaletteDialog, preloadPalette } from './palette-dialog'
import { ShortcutSheet } from './shortcut-dialog'
import { useIsMac } from './use-is-mac'

/** Milliseconds after which a page of the desk has nothing better to do. */
const idle = 1_500

/**
 * The keys that work on every page of the desk, and the buttons that do the same. In a text only those with Ctrl or ⌘
 * are heard; while a dialog asks something, none is.
 */
export function DeskKeys() {
  const [isOpen, setIsOpen] = useState(false)
  const sheet = useRef<HTMLDialogElement>(null)
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
            ? () => primaryAct(document)?.click()
            : !hasModifier && key === '?' && !isTyping(event.target)
              ? () => sheet.current?.showModal()
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
      <button type="button" className={buttonClass('quiet')} onClick={() => sheet.current?.showModal()}>
        Shortcuts <kbd className="font-sans font-normal max-md:hidden">?</kbd>
      </button>
      <ShortcutSheet dialog={sheet} isMac={isMac} />
      {isOpen && <PaletteDialog isMac={isMac} onClose={() => setIsOpen(false)} />}
    </>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)
