export interface Highlight {
  /** The bullet's Markdown without its marker, with the sources it cites at its end (references/references.ts). */
  readonly markdown: string
  readonly inline: readonly Inline[]
  readonly plain: string
  /** Numbers of the cited sources; in a story, of its articles, from 1. */
  readonly sources: readonly number[]
  readonly depth?: number
  readonly line: number
}

/** Text in a section that is neither highlight nor source: paragraphs, quotations, tables, sub-headings. */
export interface SectionProse {
  readonly body: string
  readonly after: number
  readonly line: number
}

export interface Branch {
  readonly highlight: Highlight
  readonly index: number
  readonly below: readonly Branch[]
}

export type SectionPart =
  | { readonly kind: 'points'; readonly branches: readonly Branch[] }
  | { readonly kind: 'prose'; readonly prose: SectionProse }

/** A section in the order of the page; `first` is the index of its first highlight. */
export function inOrder(
  highlights: readonly Highlight[],
  prose: readonly SectionProse[],
  first = 0,
): readonly SectionPart[] {
  const stretches: SectionPart[] = []
  let shown = 0
  const addUpTo = (end: number) => {
    if (end > shown)
      stretches.push({ kind: 'points', branches: branchesOf(highlights.slice(shown, end), first + shown) })
    shown = Math.max(shown, end)
  }
  for (const one of prose) {
    addUpTo(Math.min(Math.max(one.after - first, 0), highlights.length))
    stretches.push({ kind: 'prose', prose: one })
  }
  addUpTo(highlights.length)
  return stretches
}

function branchesOf(highlights: readonly Highlight[], first: number): readonly Branch[] {
  const branches: Branch[] = []
  for (let at = 0; at < highlights.length; ) {
    const highlight = highlights[at] as Highlight
    const depth = highlight.depth ?? 0
    const next = highlights.findIndex((one, index) => index > at && (one.depth ?? 0) <= depth)
    const end = next < 0 ? highlights.length : next
    branches.push({ highlight, index: first + at, below: branchesOf(highlights.slice(at + 1, end), first + at + 1) })
    at = end
  }
  return branches
}

/** What a line may contain. Never raw HTML: a tag is text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'struck'; readonly children: readonly Inline[] }
  /** Absolute http or https without user-info. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
