/** What a key does, and where. */
export interface Shortcut {
  readonly keys: readonly string[]
  readonly does: string
}

/** Every key of the desk. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export const shortcuts: readonly { readonly where: string; readonly keys: readonly Shortcut[] }[] = [
  {
    where: 'Everywhere at the desk',
    keys: [
      { keys: ['Mod+K'], does: 'Open any document, or do anything this page can do' },
      { keys: ['?'], does: 'Show these keys (outside a text)' },
      { keys: ['Esc'], does: 'Close what has opened' },
    ],
  },
  {
    where: 'On a document',
    keys: [
      { keys: ['Mod+S'], does: 'Save as a revision' },
      { keys: ['Mod+Enter'], does: 'Publish; save, where it is public already' },
      { keys: ['Mod+Z'], does: 'Undo' },
      { keys: ['Mod+Shift+Z'], does: 'Redo' },
    ],
  },
  {
    where: 'In a highlight',
    keys: [
      { keys: ['Enter'], does: 'Split it at the cursor; at its end, begin a new one' },
      { keys: ['Backspace'], does: 'At its start: join it to the one above' },
      { keys: ['Mod+B', 'Mod+I'], does: 'Bold, italic: what is chosen' },
      { keys: ['Alt+↑', 'Alt+↓'], does: 'Move it up or down' },
      { keys: ['Space', '↑ ↓', 'Space'], does: 'On its number: pick it up, move it, put it down' },
    ],
  },
  {
    where: 'In a file that is open',
    keys: [
      { keys: ['Mod+F'], does: 'Find and replace' },
      { keys: ['Tab'], does: 'Leave the text' },
    ],
  },
]

/** `Mod+S` as this machine names it: `⌘S` or `Ctrl+S`. */
export const shownKeys = (keys: string, isMac: boolean): string =>
  isMac
    ? keys.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥').replace('Enter', '↩')
    : keys.replace('Mod', 'Ctrl')
