import type { ElementContent, Properties } from 'hast'
import { isForeignTo, isRightToLeft, type LineAttributes, lineAttributes, splitByScript } from './script'

/** Elements that hold a line or a paragraph. */
const blocks = new Set('p li h1 h2 h3 h4 h5 h6 blockquote figcaption td th dt dd'.split(' '))

/**
 * HTML in which every paragraph, item and heading says its language and direction where they are not the paper's
 * own, and foreign words in another line say theirs. An element that says its own is left as it is.
 */
export const markLines = (nodes: readonly ElementContent[], line: LineAttributes = {}): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return markWords(node.value, line)
    if (node.type !== 'element') return [node]
    const own = attributesOf(node.properties)
    if (own) return [{ ...node, children: markLines(node.children, own) }]
    // What holds a title with a direction of its own is a line of ours around it.
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
