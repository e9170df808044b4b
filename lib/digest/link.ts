import { cleanText } from './clean-text'

const longest = 8_000

const mustBeEncoded = /%(?![\da-f]{2})|[^\w.~:/?@!$&'()*+,;=%-]/giu

/**
 * A link that readers may follow: absolute, http or https, no user-info; else undefined. `raw` is decoded Markdown;
 * what Markdown allows and an address does not (spaces, other letters, `|`, brackets) is percent-encoded. Nothing is
 * fetched.
 */
export function safeLink(raw: string): string | undefined {
  const link = raw.trim()
  const [, scheme, authority = '', rest = ''] = /^(https?:\/\/)([^/\\?#]+)(.*)$/is.exec(link) ?? []
  // Encoded, a backslash after the host would become part of the host.
  if (!scheme || link.length > longest || rest.startsWith('\\') || /\p{Cs}/u.test(rest)) return undefined
  if (/[@\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(authority)) return undefined
  const host = hostOf(scheme + authority)
  if (host === undefined) return undefined
  const [place = '', ...fragment] = rest.split('#')
  const encoded = [place, ...(fragment.length > 0 ? [fragment.join('#')] : [])].map(encode).join('#')
  const whole = scheme + host + (host === authority || encoded !== '' ? encoded : '/')
  return whole.length <= 3 * longest && URL.canParse(whole) ? whole : undefined
}

/** The host in ASCII, as browsers send it; undefined if invalid. */
function hostOf(origin: string): string | undefined {
  if (!URL.canParse(origin)) return undefined
  const { host, hostname, username, password } = new URL(origin)
  if (hostname === '' || username || password) return undefined
  const written = origin.slice(origin.indexOf('//') + 2)
  return /^[\x21-\x7e]+$/.test(written) ? written : host
}

const encode = (part: string): string =>
  part.replace(mustBeEncoded, (character) => (character === '%' ? '%25' : encodeURIComponent(character)))

/** Why an address is no `safeLink`, to follow a colon. */
export const whyUnlinked = (link: string): string =>
  link.trim() === ''
    ? 'it has no address'
    : `“${cleanText(link).slice(0, 80)}” is not a complete http or https address without a user name`
