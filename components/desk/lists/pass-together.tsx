'use client'

import { useState } from 'react'
import { counted } from '@/lib/words/counted'
import { Button } from '../controls/button'
import { ReasonField } from '../controls/reason-field'
import type { BulkResult } from './bulk-actions'
import { type BulkKind, bulkActs } from './bulk-words'

interface Props {
  readonly held: readonly BulkResult[]
  readonly kind: BulkKind
  readonly busy: boolean
  readonly pass: (reason: string) => void
}

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
        label={`Reason for publishing ${held.length === 1 ? 'this one' : `these ${held.length}`} with warnings`}
        hint="Saved in the history of each. The same warnings are not asked about again."
        value={reason}
        onChange={setReason}
      />
      <div>
        <Button type="submit" busy={busy}>
          {bulkActs[kind].name} {counted(held.length, 'document')} anyway
        </Button>
      </div>
    </form>
  )
}
