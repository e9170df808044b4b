import type { ReactNode } from 'react'

export const inputClass =
  'w-full min-h-9 rounded-xs border border-quiet bg-paper px-2.5 py-1.5 font-sans text-note font-normal text-ink ' +
  'placeholder:text-quiet aria-invalid:border-pencil aria-invalid:border-2'

/** The input must have `id` and `aria-describedby={id-note}`. */
export function Field({
  id,
  label,
  hint,
  fault,
  children,
}: {
  id: string
  label: string
  hint?: ReactNode
  fault?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-sans text-small font-semibold">
        {label}
      </label>
      {children}
      {(fault ?? hint) && (
        <p id={`${id}-note`} className={`font-sans text-small ${fault ? 'font-semibold text-pencil' : 'text-quiet'}`}>
          {fault ?? hint}
        </p>
      )}
    </div>
  )
}
