import type { ReactNode } from 'react'
import { Moment } from '../../ui/moment'
import { FacingSheets } from './facing-previews'

interface Props {
  readonly live: { readonly sheet: ReactNode; readonly revision: number; readonly until: Date | undefined } | undefined
  readonly sheet: ReactNode
  readonly changes: readonly string[]
  readonly timeZone: string
}

export function BesideLive({ live, sheet, changes, timeZone }: Props) {
  if (!live)
    return (
      <>
        <p className="py-3">Readers have never seen this document, so there is nothing to compare it with.</p>
        <FacingSheets after={{ name: 'This text', sheet }} />
      </>
    )
  return (
    <>
      <div className="py-2 font-sans text-small">
        {changes.length === 0 ? (
          <p>No differences.</p>
        ) : (
          <ul aria-label="Differences" className="list-disc pl-5">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </div>
      <FacingSheets
        before={{
          name: live.until ? 'Last published' : 'Live now',
          sheet: live.sheet,
          note: (
            <>
              revision {live.revision}
              {live.until && (
                <>
                  , until <Moment at={live.until} timeZone={timeZone} />
                </>
              )}
            </>
          ),
        }}
        after={{ name: 'This text', sheet }}
      />
    </>
  )
}
