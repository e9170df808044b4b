import { environment } from '@/lib/env'
import type { Publication } from '@/lib/feeds/feed-item'

export function publication(): Publication {
  const { publicationName: name, siteUrl, timeZone, hubUrl } = environment()
  return { name, siteUrl, timeZone, hubUrl }
}
