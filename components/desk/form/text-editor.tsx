'use client'

import { standardKeymap } from '@codemirror/commands'
import { search, searchKeymap } from '@codemirror/search'
import { Annotation, Compartment, EditorState } from '@codemirror/state'
import { EditorView, keymap, lineNumbers, type ViewUpdate } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { LineWanted } from '../state/use-lines'
import { numberAsTyped, numberInFile } from './line-numbers'

interface Props {
  readonly label: string
  readonly value: string
  /** `typed`: the inserted text, empty for a deletion. */
  readonly onChange: (value: string, typed: string) => void
  /** Lines of the file that `value` leaves out of the count. */
  readonly hidden: readonly number[]
  readonly goTo: LineWanted | undefined
}

/** Plain text with line numbers. The form handles undo and redo. */
export function TextEditor({ label, value, onChange, hidden, goTo }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const latest = useRef({ value, onChange, hidden })
  useEffect(() => {
    latest.current = { value, onChange, hidden }
  })

  useEffect(() => {
    const created = new EditorView({
      ...(place.current && { parent: place.current }),
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          gutter.of(numbersBeside(latest.current.hidden)),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
          search({ top: true }),
          EditorState.phrases.of(words),
          keymap.of([...searchKeymap, ...standardKeymap]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((each) => each.annotation(fromForm))) return
            latest.current.onChange(update.state.doc.toString(), typedIn(update))
          }),
          look,
        ],
      }),
    })
    view.current = created
    return () => created.destroy()
  }, [label])

  useEffect(() => {
    const { current } = view
    const change = current && changeBetween(current.state.doc.toString(), value)
    if (change) current.dispatch({ changes: change, annotations: fromForm.of(true) })
  }, [value])

  useEffect(() => {
    view.current?.dispatch({ effects: gutter.reconfigure(numbersBeside(hidden)) })
  }, [hidden])

  useEffect(() => {
    const { current } = view
    if (!current || !goTo) return
    const { doc } = current.state
    const number = goTo.isTyped ? goTo.line : numberAsTyped(goTo.line, latest.current.hidden)
    const line = doc.line(Math.min(doc.lines, number))
    current.focus()
    current.dispatch({
      selection: { anchor: line.from, head: goTo.isChosen ? line.to : line.from },
      effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
    })
  }, [goTo])

  return <div ref={place} />
}

const words = {
  next: 'Next',
  previous: 'Previous',
  all: 'Select all',
  'match case': 'Match case',
  regexp: 'Pattern',
  'by word': 'Whole words',
  replace: 'Replace',
  'replace all': 'Replace all',
  close: 'Close the search',
}

/** Changes made by the form, which must not be reported back to it. */
const fromForm = Annotation.define<boolean>()
const gutter = new Compartment()

const numbersBeside = (hidden: readonly number[]) =>
  lineNumbers({ formatNumber: (number) => String(numberInFile(number, hidden)) })

function typedIn({ changes }: ViewUpdate): string {
  const typed: string[] = []
  changes.iterChanges((_from, _to, _at, _until, inserted) => {
    typed.push(inserted.toString())
  })
  return typed.join('')
}

/** The one range that differs, so that the caret stays in place. */
function changeBetween(old: string, now: string): { from: number; to: number; insert: string } | undefined {
  if (old === now) return undefined
  let from = 0
  while (from < Math.min(old.length, now.length) && old[from] === now[from]) from++
  let same = 0
  while (same < Math.min(old.length, now.length) - from && old.at(-1 - same) === now.at(-1 - same)) same++
  return { from, to: old.length - same, insert: now.slice(from, now.length - same) }
}

const look = EditorView.theme({
  '&': { border: '1px solid var(--color-quiet)', backgroundColor: 'var(--color-paper)', fontSize: '0.8125rem' },
  '&.cm-focused': { outline: '2px solid var(--color-ink)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono, ui-monospace, monospace)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--color-ink)', color: 'var(--color-ink)', overflowWrap: 'anywhere' },
  '.cm-line': { padding: '0 0.5rem' },
  '.cm-gutters': {
    backgroundColor: 'var(--color-wash)',
    borderRight: '1px solid var(--color-rule)',
    color: 'var(--color-quiet)',
  },
  '.cm-panels': {
    backgroundColor: 'var(--color-wash)',
    borderBottom: '1px solid var(--color-rule)',
    color: 'var(--color-ink)',
    fontFamily: 'var(--font-sans)',
  },
  '.cm-panel.cm-search': { padding: '0.375rem 2rem 0.375rem 0.375rem' },
  '.cm-panel.cm-search label': { fontSize: 'inherit' },
  '.cm-panel.cm-search [name=close]': { fontSize: '1rem', minWidth: '1.75rem', minHeight: '1.75rem' },
  '.cm-textfield': {
    backgroundColor: 'var(--color-paper)',
    border: '1px solid var(--color-quiet)',
    fontSize: 'inherit',
  },
  '.cm-button': {
    backgroundColor: 'var(--color-paper)',
    backgroundImage: 'none',
    border: '1px solid var(--color-rule)',
    fontSize: 'inherit',
  },
  '.cm-searchMatch': { backgroundColor: 'transparent', outline: '1px solid var(--color-pencil)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--color-wash)', outline: '2px solid var(--color-pencil)' },
})
