import { revalidatePath } from 'next/cache'
import { addresses, documentAddress } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'

/**
 * Every public page that may show the document is drawn anew at its next request. The edition does that for all
 * servers (decision 4); this also clears what the editor's own browser has kept.
 */
export function refreshPages(document: Document): void {
  revalidatePath(documentAddress(document))
  revalidatePath(addresses.front())
  revalidatePath(addresses.archive(), 'layout')
  if (document.kind === 'digest') revalidatePath(addresses.topic(document.topic), 'layout')
}
