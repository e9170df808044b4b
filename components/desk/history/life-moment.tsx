import type { ReactNode } from 'react'

export interface LifeMoment {
  readonly key: string
  readonly at: Date
  readonly words: string
  readonly by: string | undefined
}

export function LifeMomentItem({ moment, at }: { moment: LifeMoment; at: ReactNode }) {
  return (
    <li className="grid gap-x-5 border-b border-rule py-2 font-sans text-small text-quiet md:grid-cols-[8rem_minmax(0,18rem)_minmax(0,1fr)_auto]">
      <span className="max-md:hidden" />
      <span>{at}</span>
      <span className="min-w-0 wrap-anywhere">
        <span className="text-ink">{moment.words}</span>
        {moment.by && `, ${moment.by}`}
      </span>
    </li>
  )
}
