import type { ParseContext } from '@/lib/digest/parse'
import { environment } from '@/lib/env'

/** How a text of this slug is read here: dates without a zone are in the publication's. */
export const parseContext = (
  { kind, slug }: { kind: 'digest' | 'story'; slug: string },
  revision: number,
): ParseContext => ({ kind, slug, origin: `${slug} revision ${revision}`, timeZone: environment().timeZone })
