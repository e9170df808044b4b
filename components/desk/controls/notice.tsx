import type { ReactNode } from 'react'

const looks = {
  quiet: 'border-rule text-ink',
  good: 'border-ink text-ink',
  pencil: 'border-pencil text-pencil',
} as const

export function Notice({
  look = 'quiet',
  urgent = false,
  children,
}: {
  look?: keyof typeof looks
  urgent?: boolean
  children: ReactNode
}) {
  return (
    <div
      role={urgent ? 'alert' : 'status'}
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 border-y-2 px-0.5 py-2 font-sans text-small leading-snug ${looks[look]}`}
    >
      {children}
    </div>
  )
}
