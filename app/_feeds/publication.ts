import { environment } from '@/lib/env'
import type { Publication } from '@/lib/feeds/publication'

export function publication(): Publication {
  const { publicationName: name, siteUrl, timeZone, hubUrl } = environment()
  return { name, siteUrl, timeZone, hubUrl }
}
