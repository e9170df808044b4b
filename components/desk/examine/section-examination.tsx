'use client'

import { Button } from '../controls/button'
import { useExamining } from './examining'
import { ExamineTold } from './passage-examination'

/** “3 of 5 examined”, and one press for the rest of a section, once each was on the screen with its sources open. */
export function SectionExamination({ section, name }: { section: string; name: string }) {
  const examining = useExamining()
  const all = examining?.passages.filter((each) => each.section === section) ?? []
  if (!examining || all.length === 0) return null
  const rest = all.filter(({ examined }) => examined.length === 0)
  const hashes = rest.map(({ hash }) => hash)
  const seen = hashes.filter((hash) => examining.seen.has(hash)).length
  const isReady = seen === rest.length
  const at = `${section}/*`
  const explains = `examine-${section}`
  return (
    <div data-examine={at} className="mt-3 border-t border-rule pt-2 font-sans text-[0.75rem] text-quiet">
      <p id={explains}>
        {all.length - rest.length} of {all.length} examined in {name}.
        {rest.length > 0 && ` Seen with sources open: ${seen} of ${rest.length}.`}
      </p>
      {rest.length > 0 && (
        <div className="flex flex-wrap items-center gap-3 pt-1">
          <Button look="quiet" onClick={() => examining.show(hashes, true)}>
            Show all sources<span className="sr-only"> of {name}</span>
          </Button>
          <Button
            busy={!isReady || examining.busy}
            aria-describedby={explains}
            onClick={() => examining.act(at, 'examine', hashes)}
          >
            Examine the section<span className="sr-only"> {name}</span>
          </Button>
        </div>
      )}
      <ExamineTold answer={examining.answerAt(at)} />
    </div>
  )
}
