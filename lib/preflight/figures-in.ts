/** Figures of a text as plain numbers: `1,200`, `6.9%`, `730b` → 1200, 6.9, 730. Digits only; words are no figures. */
export function figuresIn(text: string): string[] {
  const found = text.normalize('NFKC').match(/(?<![\p{L}\p{N}])\d[\d,]*(?:\.\d+)?/gu) ?? []
  return [...new Set(found.map((figure) => figure.replace(/,/g, '').replace(/^0+(?=\d)/, '')))]
}
