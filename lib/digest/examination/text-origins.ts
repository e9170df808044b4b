import { likeness } from '../anchor/likeness'
import type { Document } from '../document'
import { traceOrigins } from '../origins'
import { splitReferences } from '../references/references'
import { wordsHash } from './passage-hash'
import { type DocumentPassage, normalWords, passagesOf } from './passages'

/** Who first wrote a text of a document. Everything that no editor typed is the machine's: files, pipelines, copies. */
export interface TextOrigin {
  /** `wordsHash`. */
  readonly words: string
  readonly writtenBy: 'machine' | 'editor'
  /** The first revision that had it. */
  readonly revision: number
  /** `words` of the text in whose place it came. */
  readonly rewordedFrom: string | undefined
}

export type TextOrigins = ReadonlyMap<string, TextOrigin>

export interface SavedDocument {
  readonly number: number
  readonly origin: 'file' | 'desk' | 'import'
  /** Of an account; a restored backup saves without one. */
  readonly editorName: string | undefined
  readonly document: Document
}

export interface Earlier {
  /** The revision before; undefined if it cannot be read. */
  readonly before: Document | undefined
  /** The whole texts of earlier revisions that `isTyped` says no of. */
  readonly machineTexts: readonly string[]
}

/** The first revision is a file, an empty form or a copy of another document: nothing in it was typed here. */
export const isTyped = ({ number, origin, editorName }: Omit<SavedDocument, 'document'>): boolean =>
  origin === 'desk' && editorName !== undefined && number > 1

export const unknownPassages = (known: TextOrigins, document: Document): readonly DocumentPassage[] =>
  passagesOf(document).filter(({ text }) => !known.has(wordsHash(text)))

/**
 * The texts that a revision has and no earlier one had, with who wrote them. In doubt it is the machine: where a save
 * takes a machine's text out of a section, what is new in that section is that text reworded, and a text that is much
 * like a machine's comes from it.
 */
export function newTexts(known: TextOrigins, saved: SavedDocument, earlier: Earlier): readonly TextOrigin[] {
  const fresh = new Map(unknownPassages(known, saved.document).map((passage) => [wordsHash(passage.text), passage]))
  if (fresh.size === 0) return []
  const { number: revision } = saved
  if (!isTyped(saved))
    return [...fresh.keys()].map((words) => ({ words, writtenBy: 'machine', revision, rewordedFrom: undefined }))
  const replaced = earlier.before ? replacedTexts(earlier.before, saved.document) : new Map<string, string>()
  const closed = earlier.before ? sectionsThatLose(earlier.before, saved.document, known) : new Set<string>()
  const lines = machineLines(earlier.machineTexts, known)
  const isMany = fresh.size * lines.length > mostCompared
  return [...fresh].map(([words, { section, text }]) => {
    const isMachine =
      // Without the text before nobody can say what was typed.
      !earlier.before ||
      closed.has(section) ||
      isMany ||
      linesOf(text).some((line) => lines.some((other) => likeness(line, other) >= alike))
    return { words, writtenBy: isMachine ? 'machine' : 'editor', revision, rewordedFrom: replaced.get(words) }
  })
}

/** Two sentences of one topic that were written apart share a third of their words at most. */
const alike = 0.5

/** Some 10 µs each, within a save. */
const mostCompared = 50_000

/** Sections out of which a text is gone that no editor is known to have written. */
function sectionsThatLose(before: Document, after: Document, known: TextOrigins): ReadonlySet<string> {
  const kept = new Set(passagesOf(after).map(({ text }) => wordsHash(text)))
  const gone = passagesOf(before).filter(({ text }) => {
    const words = wordsHash(text)
    return !kept.has(words) && known.get(words)?.writtenBy !== 'editor'
  })
  return new Set(gone.map(({ section }) => section))
}

/** For each new text the one in whose place it came, by `wordsHash`. */
function replacedTexts(before: Document, after: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const [old, now] = [sectionsOf(before), sectionsOf(after)]
  for (const [section, are] of now) {
    const were = old.get(section) ?? []
    const note = (passage: DocumentPassage | undefined, was: DocumentPassage | undefined) => {
      if (passage && was) found.set(wordsHash(passage.text), wordsHash(was.text))
    }
    if (section === 'accounts')
      for (const passage of are)
        note(
          passage,
          were.find((one) => articleOf(one) === articleOf(passage)),
        )
    else
      traceOrigins(were.map(wordsIn), are.map(wordsIn)).forEach((origin, index) => {
        if (origin.kind === 'reworded') note(are[index], were[origin.index])
      })
  }
  return found
}

function sectionsOf(document: Document): ReadonlyMap<string, readonly DocumentPassage[]> {
  const sections = new Map<string, DocumentPassage[]>()
  for (const passage of passagesOf(document))
    sections.set(passage.section, [...(sections.get(passage.section) ?? []), passage])
  return sections
}

const wordsIn = ({ text }: DocumentPassage): string => normalWords(text)

const articleOf = ({ sources: [article] }: DocumentPassage): string => article?.link ?? article?.title ?? ''

/** Lines as a bullet or a paragraph has them, without those that an editor is known to have written. */
function machineLines(texts: readonly string[], known: TextOrigins): readonly string[] {
  const lines = new Set(texts.flatMap(linesOf))
  return [...lines].filter((line) => known.get(wordsHash(line))?.writtenBy !== 'editor')
}

const marker = /^\s*(?:[-*+]|\d{1,4}[.)])\s+/

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => normalWords(splitReferences(line.replace(marker, '')).text))
    .filter((line) => line !== '')
