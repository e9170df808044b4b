/** Opens the list of keys that public/paper.js answers; not there where there are no keys. */
export function ShortcutsButton() {
  return (
    <button type="button" data-command="keys" aria-haspopup="dialog" className="scripted keys-button">
      Keyboard shortcuts
    </button>
  )
}
