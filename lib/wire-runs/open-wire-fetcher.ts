import { environment } from '@/lib/env'
import { type Fetcher, openFetcher } from '@/lib/wire/fetch-feed'

/** Fetches feeds in the name of this publication. */
export function openWireFetcher(): Fetcher {
  const { publicationName, siteUrl, wireAllow } = environment()
  // A header holds no other letters.
  const name = publicationName.replace(/[^ -~]/g, '').trim() || 'Parallax'
  return openFetcher({ userAgent: `${name} (Parallax news wire; +${siteUrl})`, allow: wireAllow })
}
