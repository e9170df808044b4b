import type { ElementContent, Root } from 'hast'
import { MDXRemote } from 'next-mdx-remote/rsc'
import type { ComponentProps } from 'react'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import { readProse } from '@/lib/digest/body/prose'
import { markLines } from '@/lib/digest/hast-lines'

/** No pictures, which would be fetched from elsewhere; links only to the web or to mail. */
const schema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((name) => !['img', 'picture', 'source', 'input'].includes(name)),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
}

/** The same Markdown parser as feeds and exports. */
function readByTheHouse(this: { parser?: unknown }): undefined {
  this.parser = readProse
}

/** Below the section's own heading. */
const lowered = (props: ComponentProps<'h4'>) => <h4 {...props} className="mt-5 mb-1 font-semibold" />

const components = {
  a: (props: ComponentProps<'a'>) => <a {...props} rel="noopener nofollow" className="underlined" />,
  h1: lowered,
  h2: lowered,
  h3: lowered,
  h4: lowered,
  h5: lowered,
  h6: lowered,
  ul: (props: ComponentProps<'ul'>) => <ul {...props} className="list-disc pl-5" />,
  ol: (props: ComponentProps<'ol'>) => <ol {...props} className="list-decimal pl-5" />,
  blockquote: (props: ComponentProps<'blockquote'>) => (
    <blockquote {...props} className="border-rule border-l pl-4 text-quiet" />
  ),
  pre: (props: ComponentProps<'pre'>) => <pre {...props} className="whitespace-pre-wrap font-mono text-small" />,
  // A wide table scrolls by itself, with the keyboard too, and not the page.
  table: (props: ComponentProps<'table'>) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keys
    <section className="overflow-x-auto" tabIndex={0} aria-label="Table">
      <table {...props} className="text-note" />
    </section>
  ),
  th: (props: ComponentProps<'th'>) => <th {...props} className="border-rule border-b py-1 pr-5 text-left" />,
  td: (props: ComponentProps<'td'>) => <td {...props} className="border-rule border-b py-1 pr-5 align-top" />,
}

const lines = () => (tree: Root) => {
  tree.children = markLines(tree.children as ElementContent[])
}

/**
 * Third-party Markdown as safe prose: parsed as Markdown, never as MDX, so that nothing in it runs, and sanitised.
 * Server only.
 */
export function Prose({ markdown }: { markdown: string }) {
  return (
    <div className="flow">
      <MDXRemote
        source={markdown}
        components={components}
        options={{
          mdxOptions: {
            format: 'md',
            remarkPlugins: [readByTheHouse],
            rehypePlugins: [[rehypeSanitize, schema], lines],
          },
        }}
      />
    </div>
  )
}
