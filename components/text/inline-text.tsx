import type { Inline } from '@/lib/digest/highlight'
import { type LineAttributes, lineAttributes } from '@/lib/digest/script'
import { ForeignText } from './foreign-text'

interface Props {
  readonly inline: readonly Inline[]
  /** Language and direction that a parent has set already; without it the text gets an element of its own. */
  readonly line?: LineAttributes | undefined
}

/** One parsed line of a document. Anything that looks like a tag is shown as text. */
export function InlineText({ inline, line }: Props) {
  if (line) return <Nodes inline={inline} line={line} />
  const own = lineAttributes(textOf(inline))
  const nodes = <Nodes inline={inline} line={own} />
  return own.lang ? <span {...own}>{nodes}</span> : nodes
}

const textOf = (inline: readonly Inline[]): string =>
  inline.map((node) => ('text' in node ? node.text : textOf(node.children))).join('')

function Nodes({ inline, line }: { inline: readonly Inline[]; line: LineAttributes }) {
  const [only] = inline
  if (inline.length === 1 && only) return <Node node={only} line={line} />
  // biome-ignore lint/suspicious/noArrayIndexKey: a parsed line is never reordered in place
  return inline.map((node, index) => <Node key={index} node={node} line={line} />)
}

function Node({ node, line }: { node: Inline; line: LineAttributes }) {
  switch (node.kind) {
    case 'text':
      return <ForeignText text={node.text} line={line} />
    case 'code':
      return <code className="font-mono text-[0.88em]">{node.text}</code>
    case 'emphasis':
      return (
        <em>
          <Nodes inline={node.children} line={line} />
        </em>
      )
    case 'strong':
      return (
        <strong className="font-semibold">
          <Nodes inline={node.children} line={line} />
        </strong>
      )
    case 'struck':
      return (
        <del>
          <InlineText inline={node.children} line={line} />
        </del>
      )
    case 'link':
      return (
        <a href={node.href} rel="noopener nofollow" className="underlined">
          <Nodes inline={node.children} line={line} />
        </a>
      )
  }
}
