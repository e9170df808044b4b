import { ForeignText } from '@/components/text/foreign-text'
import { Moment } from '@/components/ui/moment'
import type { Correction } from '@/lib/digest/document'
import { lineAttributes } from '@/lib/digest/script'

export function Corrections({ corrections, timeZone }: { corrections: readonly Correction[]; timeZone: string }) {
  if (corrections.length === 0) return null
  return (
    <section aria-label="Corrections" className="mx-auto mt-6 max-w-measure border-ink border-y py-3 text-left">
      <ul className="grid gap-3">
        {corrections.map(({ at, note }) => (
          <li key={`${at.toISOString()} ${note}`}>
            <p className="small">
              <strong className="font-semibold text-ink">Correction</strong>, <Moment at={at} timeZone={timeZone} />
            </p>
            <p {...lineAttributes(note)} className="text-note">
              <ForeignText text={note} line={lineAttributes(note)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
