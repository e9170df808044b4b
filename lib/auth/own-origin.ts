/**
 * Whether a request comes from a page of ours. A missing or opaque `Origin` does not; the browser's own "same-origin"
 * does, so that a site reached under a second name (127.0.0.1 for localhost) can be edited there.
 */
export function isOwnOrigin(headers: Pick<Headers, 'get'>, siteUrl: string): boolean {
  const origin = headers.get('origin')
  if (!origin || origin === 'null') return false
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  if (origin === new URL(siteUrl).origin) return true
  return site === 'same-origin' && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
