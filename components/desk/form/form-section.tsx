import type { ReactNode } from 'react'
import { Marks } from '../review/marks'

interface Props {
  readonly heading?: ReactNode
  readonly fault: string | undefined
  readonly place?: number | undefined
  /** Section name in findings: `us`, `key-points`, `summary`. */
  readonly section?: string
  readonly margin?: ReactNode
  readonly children: ReactNode
}

const ruled = '[--side-ink:var(--color-rule)] [--side-line:solid]'

export function FormSection({ heading, fault, place, section, margin, children }: Props) {
  return (
    <section
      data-place={place}
      data-section={section}
      className={`grid gap-x-6 gap-y-3 border-b border-rule py-4 md:grid-cols-[minmax(0,1fr)_minmax(0,13rem)] lg:grid-cols-[minmax(0,1fr)_minmax(0,16rem)] ${place === undefined ? ruled : ''}`}
    >
      <div className={`min-w-0 ${margin ? '' : 'md:col-span-2'}`}>
        {heading && <h2 className="mb-2 flex items-center gap-2 font-sans text-small font-semibold">{heading}</h2>}
        {section && <Marks of={{ kind: 'section', section }} />}
        {fault && (
          <p role="alert" className="mb-2 border-l-2 border-pencil pl-2 font-sans text-small font-semibold text-pencil">
            {fault}
          </p>
        )}
        {children}
      </div>
      {margin && <div className="min-w-0 md:border-l md:border-rule md:pl-5">{margin}</div>}
    </section>
  )
}
