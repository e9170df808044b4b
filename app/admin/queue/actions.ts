'use server'

import { revalidatePath } from 'next/cache'
import type { BulkResult } from '@/components/desk/lists/bulk-actions'
import { addresses } from '@/lib/addresses'
import { deskAction } from '../guard'
import { bulkInput } from './bulk-input'
import { releaseOne } from './release-one'

export const releaseInBulk = deskAction(
  { name: 'releaseInBulk', role: 'publisher', input: bulkInput },
  async (editor, { act, reason, documents }) => {
    const results: BulkResult[] = []
    for (const document of documents) results.push(await releaseOne(editor, act, { ...document, reason }))
    revalidatePath(addresses.desk())
    return { kind: 'done', results } as const
  },
)
