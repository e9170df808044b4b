const keys = [
  ['j', 'the next headline or highlight'],
  ['k', 'the one before'],
  ['Enter', 'open it'],
  ['/', 'search'],
  ['?', 'this list'],
] as const

/** The list of keys that public/paper.js answers, and the switch that turns them off. `search` is where to type. */
export function Shortcuts({ search }: { search: string }) {
  return (
    <dialog className="keys unprinted" aria-labelledby="keys-title" data-search={search} closedby="any">
      <h2 id="keys-title" className="mb-3 font-[520] text-head">
        Keyboard shortcuts
      </h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" name="keys" defaultChecked className="accent-ink" /> Single keys are on
      </label>
      <form method="dialog">
        {/* biome-ignore lint/a11y/noAutofocus: where the focus goes when the dialog opens */}
        <button type="submit" autoFocus>
          Close
        </button>
      </form>
    </dialog>
  )
}

/** Opens the list without a key; not there where there are no keys. */
export function ShortcutsButton() {
  return (
    <button type="button" data-command="keys" aria-haspopup="dialog" className="scripted keys-button py-1">
      Keyboard shortcuts
    </button>
  )
}
