'use client'

import { useState } from 'react'
import { counted } from '../../digest/figures'
import { Button } from '../frame/button'
import { ReasonField } from '../frame/reason-field'
import type { BulkResult } from './bulk-acts'
import { type BulkKind, bulkActs } from './bulk-words'

interface Props {
  /** Those that only warnings hold. */
  readonly held: readonly BulkResult[]
  readonly kind: BulkKind
  readonly busy: boolean
  readonly pass: (reason: string) => void
}

/** The one reason for which the warnings of several documents are passed. */
export function PassTogether({ held, kind, busy, pass }: Props) {
  const [reason, setReason] = useState('')
  return (
    <form
      className="mt-2 grid max-w-xl gap-3 border-t border-rule pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) pass(reason.trim())
      }}
    >
      <ReasonField
        label={`Why the warnings of ${held.length === 1 ? 'this one' : `these ${held.length}`} may stand`}
        hint="Goes into the revision of each. The same finding is not asked again."
        value={reason}
        onChange={setReason}
      />
      <div>
        <Button type="submit" disabled={busy}>
          {bulkActs[kind].name} {counted(held.length, 'document')} all the same
        </Button>
      </div>
    </form>
  )
}
