import type { Warning } from '@/lib/digest/warning'
import { WarningList } from '../frame/warning-list'

/** What is wrong with the text as it stands in the form; follows the preview. */
export function WarningMargin({ warnings }: { warnings: readonly Warning[] }) {
  return (
    <section aria-label="Warnings">
      <h2 className="mb-1 font-sans text-[0.75rem] font-semibold text-quiet">Warnings</h2>
      {warnings.length > 0 ? <WarningList warnings={warnings} /> : <p className="small">None.</p>}
    </section>
  )
}
