export interface Shortcut {
  readonly keys: readonly string[]
  readonly does: string
}

/** `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export const shortcuts: readonly { readonly where: string; readonly keys: readonly Shortcut[] }[] = [
  {
    where: 'Everywhere at the desk',
    keys: [
      { keys: ['Mod+K'], does: 'Find a document or command' },
      { keys: ['?'], does: 'Show these shortcuts (outside a text field)' },
      { keys: ['Esc'], does: 'Close a dialog' },
    ],
  },
  {
    where: 'On a document',
    keys: [
      { keys: ['Mod+S'], does: 'Save a revision' },
      { keys: ['Mod+Enter'], does: 'Publish; save, if it is published already' },
      { keys: ['Mod+Z'], does: 'Undo' },
      { keys: ['Mod+Shift+Z'], does: 'Redo' },
    ],
  },
  {
    where: 'In a highlight',
    keys: [
      { keys: ['Enter'], does: 'Split at the cursor; at the end, start a new one' },
      { keys: ['Backspace'], does: 'At the start: merge with the one above' },
      { keys: ['Mod+B', 'Mod+I'], does: 'Bold, italic: the selected words' },
      { keys: ['Alt+↑', 'Alt+↓'], does: 'Move it up or down' },
      { keys: ['Space', '↑ ↓', 'Space'], does: 'On its number: pick up, move, drop' },
      { keys: ['Alt+Enter'], does: 'Show its sources; again: I have examined this against them' },
    ],
  },
  {
    where: 'In the source file',
    keys: [
      { keys: ['Mod+F'], does: 'Find and replace' },
      { keys: ['Tab'], does: 'Leave the text field' },
    ],
  },
]

export const shownKeys = (keys: string, isMac: boolean): string =>
  isMac
    ? keys.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥').replace('Enter', '↩')
    : keys.replace('Mod', 'Ctrl')
