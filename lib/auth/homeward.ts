const home = '/admin'

/**
 * The page to open after signing in: `wanted` if it is a page of ours, else the desk. Takes any `callbackUrl` and
 * returns a path with exactly one leading slash, so that it can never lead to another host.
 */
export function homeward(wanted: string | null | undefined, siteUrl: string): string {
  if (!wanted || wanted.length > 2000) return home
  // The URL parser reads `/\evil`, `\\evil` and tabs as browsers do.
  if (!URL.canParse(wanted, siteUrl)) return home
  const url = new URL(wanted, siteUrl)
  if (url.origin !== new URL(siteUrl).origin) return home
  if (url.pathname.startsWith('//') || !leadsSomewhere(url.pathname)) return home
  return url.pathname + url.search + url.hash
}

/** Neither the form itself nor the API. */
const leadsSomewhere = (path: string) => path !== '/' && !/^\/(sign-in|setup|api)(\/|$)/.test(path)
