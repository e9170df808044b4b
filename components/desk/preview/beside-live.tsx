import type { ReactNode } from 'react'
import { Moment } from '../../ui/moment'
import { FacingPreviews } from './facing-previews'

interface Props {
  readonly live:
    | { readonly rendered: ReactNode; readonly revision: number; readonly until: Date | undefined }
    | undefined
  readonly rendered: ReactNode
  readonly changes: readonly string[]
  readonly timeZone: string
}

export function BesideLive({ live, rendered, changes, timeZone }: Props) {
  if (!live)
    return (
      <>
        <p className="py-3">Readers have never seen this document, so there is nothing to compare it with.</p>
        <FacingPreviews after={{ name: 'This text', rendered }} />
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
      <FacingPreviews
        before={{
          name: live.until ? 'Last published' : 'Live now',
          rendered: live.rendered,
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
        after={{ name: 'This text', rendered }}
      />
    </>
  )
}
