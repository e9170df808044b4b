export interface Destination {
  readonly href: string
  readonly label: string
  /** A prefix of further pages that belong to it; those under `href` do anyway. */
  readonly holds?: string
}

/** The value of `aria-current` for a link on the page at `path`. */
export function currentOf({ href, holds }: Destination, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return [href, holds].some((place) => place && path.startsWith(`${place}/`)) ? 'true' : undefined
}
