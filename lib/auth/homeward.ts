const home = '/admin'

export function homeward(wanted: string | null | undefined, siteUrl: string): string {
  if (!wanted || wanted.length > 2000) return home
  if (!URL.canParse(wanted, siteUrl)) return home
  const url = new URL(wanted, siteUrl)
  if (url.origin !== new URL(siteUrl).origin) return home
  if (url.pathname.startsWith('//') || !leadsSomewhere(url.pathname)) return home
  return url.pathname + url.search + url.hash
}

/** Neither the form itself nor the API. */
const leadsSomewhere = (path: string) => path !== '/' && !/^\/(sign-in|setup|api)(\/|$)/.test(path)
