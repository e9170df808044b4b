import type { Element, ElementContent, Nodes, Root, Text } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { markLines } from '@/lib/digest/hast-lines'
import { safeLink } from '@/lib/digest/link'
import { legalText } from '../feed-text'

/** All that an item may contain; everything else is dropped. */
const schema = {
  tagNames: [
    'p',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'blockquote',
    'pre',
    'hr',
    'br',
    'em',
    'del',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'strong',
    'code',
    'a',
  ].concat(['figure', 'figcaption', 'img', 'span', 'time']),
  attributes: {
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start'],
    li: ['value'],
    time: ['dateTime'],
    '*': ['lang', 'dir'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: ['script', 'style', 'template', 'iframe', 'object', 'svg', 'math'],
}
/** Relative links have no base in a feed reader: they become text. */
const absolute = (link: unknown): boolean => typeof link === 'string' && safeLink(link) !== undefined
const mail = (link: unknown): boolean => typeof link === 'string' && /^mailto:[^\s?]+$/i.test(link)

const cleaned = (node: ElementContent): ElementContent[] => {
  if (node.type === 'text') return [{ type: 'text', value: legalText((node as Text).value) }]
  if (node.type !== 'element') return []
  const children = node.children.flatMap(cleaned)
  const { href, src } = node.properties
  if (node.tagName === 'a' && !absolute(href) && !mail(href)) return children
  if (node.tagName === 'img' && !absolute(src)) return []
  return [{ ...node, properties: { ...node.properties, ...legalAttributes(node) }, children }]
}

const legalAttributes = ({ properties }: Element): Element['properties'] =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, typeof value === 'string' ? legalText(value) : value]),
  )

/** Leaves only text, structure and links to the web. */
export function sanitised(content: readonly ElementContent[]): Root {
  const safe: Nodes = sanitize({ type: 'root', children: [...content] }, schema)
  const children = 'children' in safe ? (safe.children as ElementContent[]) : [safe as ElementContent]
  return { type: 'root', children: markLines(children.flatMap(cleaned)) }
}
