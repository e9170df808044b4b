import type { CheckedFinding } from '@/lib/preflight/finding'
import { counted } from '../../digest/figures'
import { english, ForeignText } from '../../text/foreign-text'

/** Warnings that were accepted and are not asked about again: by whom, in which revision, and why. */
export function PassedList({ findings }: { findings: readonly CheckedFinding[] }) {
  return (
    <details className="font-sans text-small text-quiet">
      <summary className="w-fit cursor-pointer underline decoration-rule underline-offset-4">
        {counted(findings.length, 'warning')} accepted
      </summary>
      <ul className="mt-1 grid gap-1.5">
        {findings.map(({ key, message, passed }) => (
          <li key={`${key} ${message}`} className="border-l-2 border-rule pl-2.5 wrap-anywhere">
            <ForeignText text={message} line={english} />
            {passed && (
              <span className="block">
                Revision {passed.revision}
                {passed.by && `, ${passed.by}`}
                {passed.reason && (
                  <>
                    : <q className="font-italic italic">{passed.reason}</q>
                  </>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
