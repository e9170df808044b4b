/** Toggles Markdown's `sign` around the selection. */
export function marked(
  text: string,
  sign: string,
  [from, to]: readonly [number, number],
): { readonly text: string; readonly caret: number } {
  const [before, chosen, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)]
  const isMarked = before.endsWith(sign) && after.startsWith(sign) && !(sign === '*' && isBold(before, after))
  if (isMarked) {
    const plain = before.slice(0, -sign.length) + chosen + after.slice(sign.length)
    return { text: plain, caret: to - sign.length }
  }
  // Markdown ignores a sign next to a space.
  const [, open = '', words = '', close = ''] = /^(\s*)(.*?)(\s*)$/su.exec(chosen) ?? []
  const put = `${before}${open}${sign}${words}${sign}${close}${after}`
  return { text: put, caret: words ? to + 2 * sign.length : from + sign.length }
}

/** Exactly two stars are bold: Ctrl+I must not remove one of them. */
const isBold = (before: string, after: string): boolean =>
  (/\*+$/.exec(before)?.[0].length ?? 0) === 2 && (/^\*+/.exec(after)?.[0].length ?? 0) === 2
