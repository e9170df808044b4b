'use client'

import { createContext, type KeyboardEvent, type ReactNode, useContext, useMemo, useState } from 'react'
import type { ChangedPassage, EditActions, ExamineOutcome } from '../state/actions'
import type { OpenDocument } from '../state/open-document'
import type { OpenExamination, Opened } from '../state/opened-document'

export type OpenPassage = OpenExamination['passages'][number]

export interface PassageSource {
  readonly number: number
  readonly title: string
  readonly outlet: string | undefined
  readonly link: string | undefined
}

/** What came of the last press of the control at `at`. */
export type ExamineAnswer =
  | { readonly kind: 'told'; readonly words: string }
  | { readonly kind: 'stale'; readonly revision: number; readonly changed: readonly ChangedPassage[] }

interface Examining {
  readonly editor: number
  /** None while the form shows another revision than the one they are of. */
  readonly passages: readonly OpenPassage[]
  readonly sources: ReadonlyMap<number, PassageSource>
  /** The form has text that is not saved: there is nothing to examine before. */
  readonly unsaved: boolean
  readonly busy: boolean
  readonly opened: ReadonlySet<string>
  /** Hashes of passages that were on the screen, from the first to the last of their sources. */
  readonly seen: ReadonlySet<string>
  readonly show: (hashes: readonly string[], open: boolean) => void
  readonly see: (hash: string) => void
  readonly act: (at: string, act: 'examine' | 'take-back', hashes: readonly string[]) => void
  readonly answerAt: (at: string) => ExamineAnswer | undefined
}

const context = createContext<Examining | undefined>(undefined)

export const useExamining = (): Examining | undefined => useContext(context)

interface Props {
  readonly opened: Opened
  readonly dirty: boolean
  readonly editor: number
  readonly examine: EditActions['examine']
  readonly children: ReactNode
}

const noHashes: ReadonlySet<string> = new Set()

/** Keeps which sources are open, what was on the screen, and what the server answered. */
export function ExaminingProvider({ opened, dirty: unsaved, editor, examine, children }: Props) {
  const { document, revision } = opened
  // What the server answered since this revision was opened.
  const [noted, setNoted] = useState<{ readonly of: Opened; readonly examination: OpenExamination }>()
  const examination = noted?.of === opened ? noted.examination : opened.examination
  const [shown, setShown] = useState(noHashes)
  const [seen, setSeen] = useState(noHashes)
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<ExamineAnswer & { readonly at: string }>()
  const sources = useMemo(() => sourcesOf(document), [document])

  const act: Examining['act'] = async (at, kind, passages) => {
    if (busy) return
    if (unsaved)
      return setAnswer({ at, kind: 'told', words: 'Save your changes first: what is examined is the saved text.' })
    if (passages.length === 0) return
    setBusy(true)
    setAnswer(undefined)
    const done = await examine({ slug: document.slug, act: kind, revision, passages }).catch(() => undefined)
    setBusy(false)
    if (done?.kind === 'noted') setNoted({ of: opened, examination: done.examination })
    setAnswer({ at, ...answerOf(done, kind, passages.length) })
  }

  return (
    <context.Provider
      value={{
        editor,
        passages: examination.revision === revision ? examination.passages : [],
        sources,
        unsaved,
        busy,
        opened: shown,
        seen,
        show: (hashes, open) =>
          setShown((before) => {
            const after = new Set(before)
            for (const hash of hashes) open ? after.add(hash) : after.delete(hash)
            return after
          }),
        see: (hash) => setSeen((before) => (before.has(hash) ? before : new Set(before).add(hash))),
        act,
        answerAt: (at) => (answer?.at === at ? answer : undefined),
      }}
    >
      {children}
    </context.Provider>
  )
}

function answerOf(done: ExamineOutcome | undefined, act: 'examine' | 'take-back', count: number): ExamineAnswer {
  const told = (words: string): ExamineAnswer => ({ kind: 'told', words })
  switch (done?.kind) {
    case 'noted':
      if (act === 'take-back') return told('Taken back.')
      return told(count === 1 ? 'Marked as examined by you.' : `${count} marked as examined by you.`)
    case 'stale':
      return done
    case 'signed-out':
      return told('Nothing was marked: you are signed out. Sign in and try again.')
    case 'unavailable':
      return told('Nothing was marked: it cannot be saved just now. Try again in a moment.')
    case 'malformed':
      return told(`Nothing was marked: ${done.reason}.`)
    case 'missing':
      return told('Nothing was marked: this document does not exist any more.')
    default:
      return told('Nothing was marked: there was no answer. Check the connection and try again.')
  }
}

function sourcesOf(document: OpenDocument): ReadonlyMap<number, PassageSource> {
  const listed =
    document.kind === 'story'
      ? document.articles.map(({ title, outlet, link }, index) => ({ number: index + 1, title, outlet, link }))
      : [
          ...document.sources,
          ...document.unreadSources.map(({ number, text }) => ({
            number,
            title: text,
            outlet: undefined,
            link: undefined,
          })),
        ]
  return new Map(listed.map(({ number, title, outlet, link }) => [number, { number, title, outlet, link }]))
}

/** The saved passage that the form has at this place, or one with the same words; undefined while they are not saved. */
export function usePassage({ section, index, text }: PlaceInForm): OpenPassage | undefined {
  const same = useExamining()?.passages.filter((each) => each.section === section && each.text.trim() === text.trim())
  return same?.find((each) => each.index === index) ?? same?.[0]
}

export interface PlaceInForm {
  readonly section: string
  readonly index: number
  /** In the form, saved or not. */
  readonly text: string
}

export const passageKey = (section: string, index: number): string => `${section}/${index}`

/** Alt with Enter: shows the sources; where they are open, notes the examination. Says whether it was that key. */
export function useExamineKey(place: PlaceInForm): (event: KeyboardEvent) => boolean {
  const examining = useExamining()
  const passage = usePassage(place)
  return (event) => {
    if (!event.altKey || event.key !== 'Enter' || event.nativeEvent.isComposing) return false
    event.preventDefault()
    if (!examining) return true
    const at = passageKey(place.section, place.index)
    if (!passage) examining.act(at, 'examine', [])
    else if (!examining.opened.has(passage.hash)) examining.show([passage.hash], true)
    else if (!isMine(passage, examining)) examining.act(at, 'examine', [passage.hash])
    return true
  }
}

export const isMine = ({ examined }: OpenPassage, { editor }: Pick<Examining, 'editor'>): boolean =>
  examined.some((each) => each.editor === editor)
