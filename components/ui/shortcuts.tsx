/** Opens the list of keys of public/paper.js; hidden where there is no keyboard. */
export function ShortcutsButton() {
  return (
    <button type="button" data-command="keys" aria-haspopup="dialog" className="scripted keys-button">
      Keyboard shortcuts
    </button>
  )
}
