/**
 * The class for a name in a table. One with a word that a phone has no room for (the host of an outlet) may be broken
 * anywhere; others may not, or the columns of a narrow table would break `China` too.
 */
export const breakable = (name: string): string | undefined => (/\S{16}/u.test(name) ? 'wrap-anywhere' : undefined)
