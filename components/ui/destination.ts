/** Where a link of the head or the foot of a page leads. */
export interface Destination {
  readonly href: string
  readonly label: string
  /** Pages under these addresses belong to it as well; those under its own do anyway. */
  readonly holds?: string
}

/** What `aria-current` says of a link on the page at `path`: this very page, a page that belongs to it, or nothing. */
export function currentOf({ href, holds }: Destination, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return [href, holds].some((place) => place && path.startsWith(`${place}/`)) ? 'true' : undefined
}
