/**
 * The class for a name in a table. Only a name with a word too long for a phone (a host name) may be broken anywhere:
 * otherwise narrow columns would break `China` too.
 */
export const breakable = (name: string): string | undefined => (/\S{16}/u.test(name) ? 'wrap-anywhere' : undefined)
