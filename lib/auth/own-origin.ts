/**
 * Whether a request that changes something comes from a page of ours. The browser must say so: a missing or opaque
 * `Origin` is a stranger's. Besides the configured address, a browser's word that the request is same-origin counts,
 * so that a paper reached under a second name (127.0.0.1 for localhost) can be edited there too.
 */
export function isOwnOrigin(headers: Pick<Headers, 'get'>, siteUrl: string): boolean {
  const origin = headers.get('origin')
  if (!origin || origin === 'null') return false
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  if (origin === new URL(siteUrl).origin) return true
  return site === 'same-origin' && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
