interface Sign {
  readonly kind: 'bullet' | 'dash' | 'number'
  /** The line without it; with it where it is a number. */
  readonly text: string
}

/** The sign, other than a marker of Markdown, that makes a line of text a point. */
export function signOf(line: string): Sign | undefined {
  const [, bullet, dash] = bulletSign.exec(line) ?? []
  if (bullet ?? dash) return { kind: bullet ? 'bullet' : 'dash', text: line.replace(bulletSign, '') }
  return numberSign.test(line) ? { kind: 'number', text: line } : undefined
}

export const bulletSign = /^(?:([•‣⁃◦∙▪▫●○■□▶►➢➤✓✔・])[ \t]*|([·–—―])[ \t]+)(?=\S)/
const numberSign =
  /^(?:(?:\*\*|__)\(?\d{1,2}(?:[.):、．]|\\[.)])|\d{1,2}(?:[.)]|\\[.)])[ \t]|\d{1,2}[、．]|\(\d{1,2}\)[ \t]|[①-⑳])[^\n]*\S/
