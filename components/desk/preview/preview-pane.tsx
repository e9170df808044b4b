'use client'

import type { ReactNode } from 'react'
import { Button } from '../controls/button'
import { type DrawnView, drawnFor, type View, viewNames, views } from '../state/views'
import { PreviewFrame } from './preview-frame'

interface Props {
  readonly rendered: ReactNode
  readonly drawn: DrawnView
  readonly view: View
  readonly setView: (view: View) => void
  readonly lastGood: boolean
  readonly wide: boolean
  readonly hidden: boolean
  readonly setHidden: (hidden: boolean) => void
  /** Undefined where a view needs the full width anyway. */
  readonly setWide: ((wide: boolean) => void) | undefined
  readonly fileLink: ReactNode
}

const choice =
  'px-1.5 py-1 text-quiet underline decoration-transparent decoration-2 underline-offset-4 hover:text-ink ' +
  'aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:decoration-ink'

export function PreviewPane({
  rendered,
  drawn,
  view,
  setView,
  lastGood,
  wide,
  hidden,
  setHidden,
  setWide,
  fileLink,
}: Props) {
  return (
    <section aria-labelledby="preview-heading" className={wide ? 'mt-4' : 'min-w-0 xl:sticky xl:top-16'}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-ink py-1 font-sans text-small">
        <h2 id="preview-heading" className="font-semibold">
          Preview
        </h2>
        {lastGood && <span className="text-pencil">Last valid version</span>}
        <span className="ml-auto flex gap-2">
          {setWide && (
            <Button look="quiet" aria-pressed={wide} onClick={() => setWide(!wide)}>
              Full width
            </Button>
          )}
          <Button look="quiet" aria-pressed={hidden} onClick={() => setHidden(!hidden)}>
            Hide
          </Button>
        </span>
        {/* biome-ignore lint/a11y/useSemanticElements: buttons of one choice, not fields of a form */}
        <div role="group" aria-label="Preview as" data-acts className="flex basis-full flex-wrap gap-x-1.5">
          {views.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === view}
              aria-label={`Preview as: ${viewNames[each]}`}
              className={choice}
              onClick={() => setView(each)}
            >
              {viewNames[each]}
            </button>
          ))}
        </div>
      </div>
      {!hidden && view === 'file' && fileLink}
      {/* Another view's rendering stays until this one has come. */}
      {!hidden && (
        <div aria-busy={drawn !== drawnFor(view)} className={drawn === drawnFor(view) ? '' : 'opacity-50'}>
          <Framed as={drawn === drawnFor(view) ? view : drawn} wide={wide}>
            {rendered}
          </Framed>
        </div>
      )}
    </section>
  )
}

/** Pages get a frame of their own width; other views are rendered in place. */
function Framed({ as, wide, children }: { as: View; wide: boolean; children: ReactNode }) {
  // Views taller than the screen scroll inside the pane, which stays in sight.
  if (as !== 'page' && as !== 'phone')
    return wide ? (
      children
    ) : (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys
      <section aria-label={viewNames[as]} tabIndex={0} className="xl:max-h-[calc(100vh-10rem)] xl:overflow-y-auto">
        {children}
      </section>
    )
  const height = wide ? 'h-[80vh]' : 'h-[70vh] xl:h-[calc(100vh-10rem)]'
  return (
    <div className={as === 'phone' ? 'flex justify-center bg-wash py-3' : ''}>
      <PreviewFrame title="Preview" className={as === 'phone' ? 'h-[780px] max-h-[80vh] max-w-[390px]' : height}>
        {children}
      </PreviewFrame>
    </div>
  )
}
