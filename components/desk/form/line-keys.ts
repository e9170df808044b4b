import type { KeyboardEvent } from 'react'
import type { LineDraft } from '../state/draft'
import type { LineActs } from './use-line-acts'

/** Markdown's own, by key. */
const marks: Readonly<Record<string, string>> = { b: '**', i: '*' }

/**
 * A list of one-line texts, as a writer expects it: Enter cuts the line at the caret (at its end: begins a new one),
 * Backspace at its start joins it to the one above, Alt with an arrow key moves it, Ctrl or ⌘ with B or I makes what is
 * chosen bold or italic, or plain again.
 */
export const lineKeys =
  (line: LineDraft, index: number, acts: LineActs) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget
    // While a Chinese or Japanese word is being composed, Enter belongs to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      acts.move(line, index + (event.key === 'ArrowUp' ? -1 : 1), selectionStart)
    } else if (event.ctrlKey !== event.metaKey && !event.shiftKey && marks[event.key]) {
      event.preventDefault()
      acts.mark(line, marks[event.key] ?? '', [selectionStart, selectionEnd])
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (selectionStart >= line.text.length) acts.add(line.id)
      else if (selectionStart > 0) acts.split(line, selectionStart)
    } else if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0 && index > 0) {
      event.preventDefault()
      acts.join(line, index)
    }
  }
