import type { Inline } from '@/lib/digest/inline'
import type { LineAttributes } from '@/lib/digest/script'
import { ForeignText } from './foreign-text'

interface Props {
  readonly inline: readonly Inline[]
  /** What the element around it says of the whole line. */
  readonly line: LineAttributes
}

/** One line of a document as the domain parsed it. What looks like a tag in it is text, and stays text. */
export function InlineText({ inline, line }: Props) {
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
          <InlineText inline={node.children} line={line} />
        </em>
      )
    case 'strong':
      return (
        <strong className="font-semibold">
          <InlineText inline={node.children} line={line} />
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
          <InlineText inline={node.children} line={line} />
        </a>
      )
  }
}
