import type { ParseContext } from '@/lib/digest/parse'
import { environment } from '@/lib/env'

/** Dates without a zone are in the publication's. */
export const parseContext = (
  { kind, slug }: { kind: 'digest' | 'story'; slug: string },
  revision: number,
): ParseContext => ({ kind, slug, origin: `${slug} revision ${revision}`, timeZone: environment().timeZone })
