interface Sign {
  readonly kind: 'bullet' | 'dash' | 'number'
  readonly text: string
}

export function signOf(line: string): Sign | undefined {
  const [, bullet, dash] = bulletSign.exec(line) ?? []
  if (bullet ?? dash) return { kind: bullet ? 'bullet' : 'dash', text: line.replace(bulletSign, '') }
  return numberSign.test(line) ? { kind: 'number', text: line } : undefined
}

export const bulletSign =
  /^(?:((?:[•‣⁃◦∙⋅・･\u25A0-\u25FF★☆✦✧✱✲✶❖✓✔➔➙➜➝➞➢➣➤→⇒⇨]|\\\*)(?!\p{Emoji_Modifier})\uFE0E?)\s*|([·–—―−－»›]|-(?=[\u00A0\u3000]))\s+)(?=\S)/u

const digits = '(?:\\p{Nd}{1,2}|[a-zA-Z]|[ivx]{1,4})'
const han = '[一二三四五六七八九十]{1,3}'
const numberSign = new RegExp(
  [
    `^(?:\\*\\*|__)\\(?\\p{Nd}{1,2}(?:[.):、．]|\\\\[.)])`,
    `^\\p{Nd}{1,2}(?:[.)٫]|\\\\[.)])\\s`,
    `^\\p{Nd}{1,2}[.)](?=\\p{L})`,
    `^\\p{Nd}{1,2}[、．]`,
    `^[(（]${digits}[)）]`,
    `^[(（]${han}[)）]`,
    `^(?:${han}|第${han})[、，]`,
    `^(?:[a-zA-Z]|[ivx]{1,4})\\)\\s`,
    '^(?:i{1,3}|iv|vi{0,3}|ix|x)\\.\\s',
    '^[①-⑳]',
    '^\\p{Nd}\\uFE0F?\\u20E3',
    '^\\p{Emoji_Presentation}',
    '^\\p{Extended_Pictographic}\\uFE0F',
  ]
    .map((pattern) => `${pattern}[^\\n]*\\S`)
    .join('|'),
  'u',
)
