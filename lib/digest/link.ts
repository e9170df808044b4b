import { cleanText } from './clean-text'

const longest = 8_000

/** What RFC 3986 lets stand in a path, a query or a fragment; a percent sign only before two hexadecimal digits. */
const mustBeEncoded = /%(?![\da-f]{2})|[^\w.~:/?@!$&'()*+,;=%-]/giu

/**
 * The link, if it is one that a reader may follow: absolute, http or https, without user-info. What may stand in
 * Markdown but not in an address (spaces, other letters, `|`, brackets) is percent-encoded. Otherwise undefined.
 * `raw` is as the Markdown means it (escapes and character references decoded). Nothing is fetched.
 */
export function safeLink(raw: string): string | undefined {
  const link = raw.trim()
  const [, scheme, authority = '', rest = ''] = /^(https?:\/\/)([^/\\?#]+)(.*)$/is.exec(link) ?? []
  // Encoded, a backslash right after the host would become a part of it.
  if (!scheme || link.length > longest || rest.startsWith('\\') || /\p{Cs}/u.test(rest)) return undefined
  if (/[@\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(authority)) return undefined
  const host = hostOf(scheme + authority)
  if (host === undefined) return undefined
  const [place = '', ...fragment] = rest.split('#')
  const encoded = [place, ...(fragment.length > 0 ? [fragment.join('#')] : [])].map(encode).join('#')
  const whole = scheme + host + (host === authority || encoded !== '' ? encoded : '/')
  return whole.length <= 3 * longest && URL.canParse(whole) ? whole : undefined
}

/** The host as it is written, or as browsers send it where it has other letters; undefined where it is none. */
function hostOf(origin: string): string | undefined {
  if (!URL.canParse(origin)) return undefined
  const { host, hostname, username, password } = new URL(origin)
  if (hostname === '' || username || password) return undefined
  const written = origin.slice(origin.indexOf('//') + 2)
  return /^[\x21-\x7e]+$/.test(written) ? written : host
}

const encode = (part: string): string =>
  part.replace(mustBeEncoded, (character) => (character === '%' ? '%25' : encodeURIComponent(character)))

/** Why nobody can follow an address that is no `safeLink`; it goes on after a colon. */
export const whyUnlinked = (link: string): string =>
  link.trim() === ''
    ? 'it has no address'
    : `“${cleanText(link).slice(0, 80)}” is not a complete http or https address without a user name`
