import { environment } from '@/lib/env'
import type { Publication } from '@/lib/feeds/publication'

/** The paper as the feeds name it; read when a request comes, never at build. */
export function publication(): Publication {
  const { publicationName: name, siteUrl, timeZone, hubUrl } = environment()
  return { name, siteUrl, timeZone, hubUrl }
}
