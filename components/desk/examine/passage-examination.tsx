'use client'

import { useEffect, useRef } from 'react'
import { counted } from '@/lib/words/counted'
import { ForeignText } from '../../text/foreign-text'
import { MarkedText } from '../compare/marked-text'
import { Button } from '../controls/button'
import { utcWords } from '../controls/utc'
import {
  type ExamineAnswer,
  isMine,
  type OpenPassage,
  type PlaceInForm,
  passageKey,
  useExamining,
  usePassage,
} from './examining'

interface Props extends PlaceInForm {
  /** For screen readers: `highlight 2 of China`. */
  readonly where: string
}

const look = 'pb-1 pl-4.5 font-sans text-[0.75rem] leading-snug text-quiet'

/** What is known of a passage, its sources, and the control that says they were examined. */
export function PassageExamination({ where, ...place }: Props) {
  const { section, index, text } = place
  const examining = useExamining()
  const passage = usePassage(place)
  const from = useRef<HTMLDivElement>(null)
  const to = useRef<HTMLDivElement>(null)
  const hash = passage?.hash
  const isOpen = hash !== undefined && examining?.opened.has(hash) === true
  const see = examining?.see
  const latest = useRef(see)
  useEffect(() => {
    latest.current = see
  })
  useEffect(() => {
    if (!isOpen || !hash || !from.current || !to.current) return
    const missing = new Set<Element>([from.current, to.current])
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) missing.delete(target)
      if (missing.size === 0) latest.current?.(hash)
    })
    for (const edge of missing) observer.observe(edge)
    return () => observer.disconnect()
  }, [isOpen, hash])

  if (!examining || text.trim() === '') return null
  const at = passageKey(section, index)
  if (!passage)
    return (
      <div data-examine={at} className={look}>
        <span>Save it to examine it</span>
        <ExamineTold answer={examining.answerAt(at)} />
      </div>
    )
  const mine = isMine(passage, examining)
  const id = `sources-of-${section}-${index}`
  const listed = passage.sources.flatMap((number) => examining.sources.get(number) ?? [])
  return (
    <div data-examine={at} className={look}>
      <div ref={from} className="flex flex-wrap items-baseline gap-x-3">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => examining.show([passage.hash], !isOpen)}
          className="min-h-6 font-semibold underline decoration-rule underline-offset-4 hover:text-ink"
        >
          {isOpen ? 'Hide its sources' : `Examine against ${counted(listed.length, 'source')}`}
          <span className="sr-only"> ({where})</span>
        </button>
        <span>{stateWords(passage)}</span>
      </div>
      {isOpen && (
        <div id={id} className="mt-1 border-l border-rule pl-3 text-ink">
          {!passage.namesSources && listed.length > 0 && (
            <p className="text-quiet">It names no source of its own: these are all of its section.</p>
          )}
          {listed.length === 0 && <p>There is no source to examine it against.</p>}
          <ul className="grid gap-1 py-1">
            {listed.map(({ number, title, outlet, link }) => (
              <li key={number} className="wrap-anywhere">
                <span className="text-quiet tabular-nums">{number}</span>{' '}
                {link ? (
                  <a href={link} target="_blank" rel="noopener noreferrer" className="underlined">
                    <ForeignText text={title} />
                  </a>
                ) : (
                  <ForeignText text={title} />
                )}{' '}
                {outlet && (
                  <span className="text-quiet">
                    <ForeignText text={outlet} />
                  </span>
                )}
              </li>
            ))}
          </ul>
          <div ref={to}>
            <Button
              look={mine ? 'quiet' : 'plain'}
              busy={examining.busy}
              aria-keyshortcuts="Alt+Enter"
              onClick={() => examining.act(at, mine ? 'take-back' : 'examine', [passage.hash])}
            >
              {mine ? 'Take back my examination' : 'I have examined this against its sources'}
              <span className="sr-only"> ({where})</span>
            </Button>
          </div>
        </div>
      )}
      <ExamineTold answer={examining.answerAt(at)} />
    </div>
  )
}

function stateWords({ disclosure, examined }: OpenPassage): string {
  const by = examined.map(({ by, at }) => `${by}, ${utcWords(at)}`).join('; ')
  if (by) return `Examined by ${by}`
  return disclosure === 'human-only' ? 'Typed by an editor, not examined' : 'Drafted by machine, not examined'
}

/** Always in the page, so that a screen reader hears what comes into it. */
export function ExamineTold({ answer }: { answer: ExamineAnswer | undefined }) {
  return (
    <div role="status" className="text-ink">
      {answer?.kind === 'told' && <p className="pt-1">{answer.words}</p>}
      {answer?.kind === 'stale' && (
        <div className="mt-1 border-l-2 border-pencil pl-2">
          <p className="font-semibold">
            Nothing was marked: revision {answer.revision} was saved meanwhile. Open the newest revision and look again.
          </p>
          <ul>
            {answer.changed.map(({ was, now }) => (
              <li key={was} className="py-0.5 font-serif text-small">
                {now === undefined ? (
                  <>
                    <span className="font-sans">Gone:</span> {was}
                  </>
                ) : now === was ? (
                  <>
                    <span className="font-sans">Its sources have changed:</span> {was}
                  </>
                ) : (
                  <MarkedText before={was} after={now} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
