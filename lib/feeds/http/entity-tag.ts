/** A validator: the quoted text, and whether it only promises equal meaning (`W/`). */
export interface EntityTag {
  readonly opaque: string
  readonly weak: boolean
}

const oneTag = /[ \t]*(?:(W\/)?"([\x21\x23-\x7E\x80-\xFF]*)")?[ \t]*(?:,|$)/y

/**
 * A list of entity tags (RFC 9110, 8.8.3 and 5.6.1; empty members are passed over), `any` for `*`, or undefined for
 * what is neither. Tags are quoted text that may hold commas, so the list cannot be split at them.
 */
export function readEntityTags(field: string): 'any' | readonly EntityTag[] | undefined {
  if (field.trim() === '*') return 'any'
  const tags: EntityTag[] = []
  oneTag.lastIndex = 0
  while (oneTag.lastIndex < field.length) {
    const found = oneTag.exec(field)
    if (!found) return undefined
    if (found[2] !== undefined) tags.push({ opaque: found[2], weak: found[1] !== undefined })
  }
  return tags
}

/** The tag as a field carries it. */
export const printEntityTag = ({ opaque, weak }: EntityTag): string => `${weak ? 'W/' : ''}"${opaque}"`

/** Equal bytes: neither may be weak. */
export const strongMatch = (a: EntityTag, b: EntityTag): boolean => !a.weak && !b.weak && a.opaque === b.opaque

/** Equal meaning: what If-None-Match asks for. */
export const weakMatch = (a: EntityTag, b: EntityTag): boolean => a.opaque === b.opaque
