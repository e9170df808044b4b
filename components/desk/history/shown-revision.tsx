import type { ReactNode } from 'react'
import { SheetWindow } from '../preview/preview-frame'

export function ShownRevision({ number, sheet }: { number: number; sheet: ReactNode }) {
  return (
    <section aria-labelledby="shown-heading" className="border-b border-rule py-4">
      <h2 id="shown-heading" className="mb-2 font-sans text-small font-semibold">
        Revision {number} as readers would see it
      </h2>
      {sheet ? (
        <SheetWindow title={`Revision ${number}`} className="h-[70vh]">
          {sheet}
        </SheetWindow>
      ) : (
        <p>This text is not valid any more and cannot be shown as a page. Compare it as text.</p>
      )}
    </section>
  )
}
