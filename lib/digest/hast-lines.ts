import type { ElementContent, Properties } from 'hast'
import { isForeignTo, isRightToLeft, type LineAttributes, lineAttributes, splitByScript } from './script'

const blocks = new Set('p li h1 h2 h3 h4 h5 h6 blockquote figcaption td th dt dd'.split(' '))

/** Marks language and direction of blocks, and of foreign words within one. An element with `lang` is left alone. */
export const markLines = (nodes: readonly ElementContent[], line: LineAttributes = {}): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return markWords(node.value, line)
    if (node.type !== 'element') return [node]
    const own = attributesOf(node.properties)
    if (own) return [{ ...node, children: markLines(node.children, own) }]
    const isBlock = blocks.has(node.tagName)
    const isOurs = node.children.some((child) => child.type === 'element' && attributesOf(child.properties))
    const attributes = isBlock && !isOurs ? lineAttributes(textOf(node)) : isBlock ? {} : line
    const properties: Properties = isBlock ? { ...node.properties, ...attributes } : node.properties
    return [{ ...node, properties, children: markLines(node.children, attributes) }]
  })

const attributesOf = ({ lang, dir }: Properties): LineAttributes | undefined =>
  lang || dir ? ({ ...(lang ? { lang } : {}), ...(dir === 'rtl' ? { dir } : {}) } as LineAttributes) : undefined

const markWords = (text: string, line: LineAttributes): ElementContent[] =>
  splitByScript(text).map(({ text: value, lang }) => {
    if (!lang || !isForeignTo(line, lang)) return { type: 'text', value }
    const isApart = isRightToLeft(lang) && line.dir !== 'rtl'
    const properties: Properties = isApart ? { lang, dir: 'rtl' } : { lang }
    return { type: 'element', tagName: 'span', properties, children: [{ type: 'text', value }] }
  })

const textOf = (node: ElementContent): string => {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
