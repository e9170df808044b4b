import { isUtf8 } from 'node:buffer'

/**
 * The text of a feed's or a page's bytes: by its byte order mark, else the charset of its content type, its XML
 * declaration or (a page) its `meta`, UTF-8 where it is that, and what the old web was written in. A charset that the
 * bytes contradict is passed over: servers are set up once and forgotten.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | undefined): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  const marked = [
    ['\xef\xbb\xbf', 'utf-8'],
    ['\xff\xfe', 'utf-16le'],
    ['\xfe\xff', 'utf-16be'],
    ['<\0?\0', 'utf-16le'],
    ['\0<\0?', 'utf-16be'],
  ].find(([mark = '']) => start.startsWith(mark))
  const told = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1]
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1]
  const meta = isPage.test(start) ? /<meta\b[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1] : undefined
  const utf8 = isUtf8(bytes) ? 'utf-8' : undefined
  // Letters of other scripts are UTF-8 by no accident: a header that says Latin-1 is the server's habit.
  const wanted = [marked?.[1], isLatin(told) ? utf8 : undefined, told, declared, meta, utf8]
  for (const label of wanted) {
    const text = label && decode(bytes, label)
    if (text) return text
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

const isPage = /^\s*<(?:!doctype\s+html|html|head)\b/i

const isLatin = (label: string | undefined): boolean =>
  /^(?:iso-8859-1|latin1|us-ascii|windows-1252)$/i.test(label ?? '')

/** Undefined where nobody knows the name, or the bytes are something else. */
function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
