import type { ReactNode } from 'react'
import { PreviewFrame } from '../preview/preview-frame'

export function ShownRevision({ number, rendered }: { number: number; rendered: ReactNode }) {
  return (
    <section aria-labelledby="shown-heading" className="border-b border-rule py-4">
      <h2 id="shown-heading" className="mb-2 font-sans text-small font-semibold">
        Revision {number} as readers would see it
      </h2>
      {rendered ? (
        <PreviewFrame title={`Revision ${number}`} className="h-[70vh]">
          {rendered}
        </PreviewFrame>
      ) : (
        <p>This text is not valid any more and cannot be shown as a page. Compare it as text.</p>
      )}
    </section>
  )
}
