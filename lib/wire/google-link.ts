import { safeLink } from '@/lib/digest/link'

const host = 'news.google.com'
const article = /^\/(?:__i\/)?(?:rss\/)?(?:rd\/)?(?:articles|read)\/([\w-]{20,2000})$/

/** Whether a link is one of Google News, which leads on to the outlet's own. */
export const isOfGoogleNews = (link: string): boolean => URL.canParse(link) && new URL(link).host === host

/**
 * The outlet's own address, where the link of Google News carries it: until 2024 it was a part of the article's id. Newer
 * ids name nothing that can be read without asking Google; these links, and those of others, stay as they are.
 */
export function decodedLink(link: string): string {
  const url = URL.canParse(link) ? new URL(link) : undefined
  const id = url?.host === host ? article.exec(url.pathname)?.[1] : undefined
  const carried = id === undefined ? undefined : addressIn(Buffer.from(id, 'base64url'))
  return (carried !== undefined && !isOfGoogleNews(carried) && safeLink(carried)) || link
}

/** A message of Protocol Buffers: field 1 is the number 19, field 4 the address; what follows is of no interest here. */
function addressIn(message: Buffer): string | undefined {
  if (message[0] !== 0x08 || message[1] !== 0x13 || message[2] !== 0x22) return undefined
  const [first = 0, second = 0] = [message[3], message[4]]
  // A length below 128 is one byte, one below 16,384 two.
  const isLong = first >= 0x80
  if (isLong && second >= 0x80) return undefined
  const length = isLong ? (first & 0x7f) | (second << 7) : first
  const start = isLong ? 5 : 4
  if (start + length > message.length) return undefined
  const text = message.toString('utf8', start, start + length)
  return /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) ? text : undefined
}
