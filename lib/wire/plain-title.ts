import { Parser } from 'htmlparser2'
import { cleanText } from '@/lib/digest/clean-text'

const unseen = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'])
const apart = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'h1', 'h2', 'h3', 'hr'])
const longest = 10_000

/**
 * What a reader would see of a title or a description: no tags, no scripts, character references as what they mean, one
 * line. References are decoded once more where the feed encoded them twice.
 */
export function plainTitle(markup: string): string {
  const once = visibleText(markup.slice(0, longest))
  // `Q&amp;amp;A`, `&lt;b&gt;`: encoded twice, as many feeds have it.
  const isTwice =
    /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/i.test(once) ||
    /<\/?(?:b|i|em|strong|span|p|br|a)\b[^<>]*>/i.test(once)
  return cleanText((isTwice ? visibleText(once) : once).replace(/\p{Zs}/gu, ' '))
}

function visibleText(markup: string): string {
  // Nothing to be read but text: `a < b` stays.
  if (!/[<&]/.test(markup)) return markup
  let text = ''
  let hidden = 0
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (unseen.has(name)) hidden += 1
        else if (apart.has(name)) text += ' '
      },
      onclosetag: (name) => {
        if (unseen.has(name)) hidden -= 1
      },
      ontext: (data) => {
        if (hidden === 0) text += data
      },
    },
    { decodeEntities: true },
  )
  parser.end(markup)
  return text
}
