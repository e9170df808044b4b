import type { Inline } from '@/lib/digest/inline'
import { ForeignText } from './foreign-text'

/** One line of a document as the domain parsed it. What looks like a tag in it is text, and stays text. */
export function InlineText({ inline }: { inline: readonly Inline[] }) {
  const [only] = inline
  if (inline.length === 1 && only) return <InlineNode node={only} />
  // biome-ignore lint/suspicious/noArrayIndexKey: a parsed line is never reordered in place
  return inline.map((node, index) => <InlineNode key={index} node={node} />)
}

function InlineNode({ node }: { node: Inline }) {
  switch (node.kind) {
    case 'text':
      return <ForeignText text={node.text} />
    case 'code':
      return <code className="font-mono text-[0.88em]">{node.text}</code>
    case 'emphasis':
      return (
        <em>
          <InlineText inline={node.children} />
        </em>
      )
    case 'strong':
      return (
        <strong className="font-semibold">
          <InlineText inline={node.children} />
        </strong>
      )
    case 'struck':
      return (
        <del>
          <InlineText inline={node.children} />
        </del>
      )
    case 'link':
      return (
        <a href={node.href} rel="noopener nofollow" className="underlined">
          <InlineText inline={node.children} />
        </a>
      )
  }
}
