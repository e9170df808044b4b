import type { RefObject } from 'react'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { shortcuts, shownKeys } from './shortcuts'

/** Every key of the desk, by where it works. */
export function ShortcutSheet({ dialog, isMac }: { dialog: RefObject<HTMLDialogElement | null>; isMac: boolean }) {
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
