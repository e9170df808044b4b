const home = '/admin'

/**
 * Where to go after signing in: `wanted` where it is a page of ours, else the desk. Takes whatever stood in
 * `callbackUrl` and answers a path that starts with exactly one slash, so that it can never name another host.
 */
export function homeward(wanted: string | null | undefined, siteUrl: string): string {
  if (!wanted || wanted.length > 2000) return home
  // The URL parser reads `/\evil`, `\\evil` and tabs within as browsers do, so what it says is what would happen.
  if (!URL.canParse(wanted, siteUrl)) return home
  const url = new URL(wanted, siteUrl)
  if (url.origin !== new URL(siteUrl).origin) return home
  if (url.pathname.startsWith('//') || !leadsSomewhere(url.pathname)) return home
  return url.pathname + url.search + url.hash
}

/** Not back to the form, and not into the machinery behind it. */
const leadsSomewhere = (path: string) => path !== '/' && !/^\/(sign-in|setup|api)(\/|$)/.test(path)
