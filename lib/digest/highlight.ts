/** One bullet. */
export interface Highlight {
  /**
   * The Markdown of the bullet as it stands in the file, without its marker. What the editor edits; at its end it
   * may name the sources that carry it (references/references.ts).
   */
  readonly markdown: string
  /** The same, parsed and cleaned, without the references: what is shown. */
  readonly inline: readonly Inline[]
  /** The same as plain text: headlines, titles, feeds' summaries, search. */
  readonly plain: string
  /** The numbers of the sources that carry it, as it names them; a story's are the places of its articles, from 1. */
  readonly sources: readonly number[]
  /** How many points it stands below, where it is one of another's; 0 is left out. */
  readonly depth?: number
  /** 1-based line in the file. */
  readonly line: number
}

/** Text in a section of highlights or sources that is none of them: paragraphs, quotations, tables, sub-headings. */
export interface SectionProse {
  /** Markdown. */
  readonly body: string
  /** How many of the section's highlights (or items of its list) stand above it. */
  readonly after: number
  readonly line: number
}

/** A highlight with the points below it; `index` is its place among all of its section, from 0. */
export interface Branch {
  readonly highlight: Highlight
  readonly index: number
  readonly below: readonly Branch[]
}

/** A stretch of a section as it is shown: points that follow each other, or text between them. */
export type SectionPart =
  | { readonly kind: 'points'; readonly branches: readonly Branch[] }
  | { readonly kind: 'prose'; readonly prose: SectionProse }

/** A section in the order in which it is shown; `first` is the place of its first highlight. */
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

/** The few things a line of a digest may hold. There is no raw HTML in it: what looks like a tag is text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  /** Struck out by its writer: shown as that, and no part of the plain text. */
  | { readonly kind: 'struck'; readonly children: readonly Inline[] }
  /** Only http and https, absolute, without user-info. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
