import type { ReactNode } from 'react'

interface Props {
  readonly heading: ReactNode
  /** What is wrong here, from the last preview or save. */
  readonly fault: string | undefined
  readonly margin?: ReactNode
  readonly children: ReactNode
}

/** A part of the sheet: what is written, and in its margin what it is written from. */
export function SheetSection({ heading, fault, margin, children }: Props) {
  return (
    <section className="grid gap-x-6 gap-y-3 border-t border-rule py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,16rem)]">
      <div className="min-w-0">
        <h2 className="mb-2 flex items-center gap-2 font-sans text-small font-semibold">{heading}</h2>
        {fault && (
          <p role="alert" className="mb-2 border-l-2 border-pencil pl-2 font-sans text-small font-semibold text-pencil">
            {fault}
          </p>
        )}
        {children}
      </div>
      {margin && <div className="min-w-0 lg:border-l lg:border-rule lg:pl-5">{margin}</div>}
    </section>
  )
}
