const longest = 8_000

/**
 * The link, if it is one that a reader may follow: absolute, http or https, without user-info. Otherwise undefined.
 * `raw` is as the Markdown means it (escapes and character references decoded). Nothing is fetched.
 */
export function safeLink(raw: string): string | undefined {
  const link = raw.trim()
  if (link.length > longest || !/^https?:\/\/[^/\\?#@]/i.test(link)) return undefined
  // Browsers drop tabs and line ends inside a link and read a backslash as a slash: none may come.
  if (/[\s\\\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(link)) return undefined
  const authority = /^https?:\/\/([^/?#]*)/i.exec(link)?.[1] ?? ''
  if (authority.includes('@')) return undefined
  if (!URL.canParse(link)) return undefined
  const url = new URL(link)
  const isWeb = (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== ''
  if (!isWeb || url.username || url.password) return undefined
  return /^[\x21-\x7e]+$/.test(link) ? link : url.href
}
