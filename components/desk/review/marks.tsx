'use client'

import { createContext, useContext } from 'react'
import type { CheckedFinding, FindingPlace } from '@/lib/preflight/finding'
import { english, ForeignText } from '../../text/foreign-text'

const Findings = createContext<readonly CheckedFinding[]>([])

export const MarksProvider = Findings.Provider

export const useMarks = (place: FindingPlace): readonly CheckedFinding[] =>
  useContext(Findings).filter((finding) => !finding.passed && isThere(finding.place, place))

function isThere(found: FindingPlace, place: FindingPlace): boolean {
  switch (place.kind) {
    case 'section':
      return found.kind === 'section' && found.section === place.section
    case 'highlight':
      return found.kind === 'highlight' && found.section === place.section && found.index === place.index
    case 'source':
      return found.kind === 'source' && found.number === place.number
    case 'article':
      return found.kind === 'article' && found.index === place.index
    case 'field':
      return found.kind === 'field' && found.field === place.field
    case 'line':
      return false
  }
}

export function Marks({ of: place, id }: { of: FindingPlace; id?: string }) {
  const marks = useMarks(place)
  if (marks.length === 0) return null
  return (
    <ul id={id} data-marks className="my-0.5 font-sans text-small leading-snug text-pencil">
      {marks.map(({ key, level, message }) => (
        <li key={`${key} ${message}`} className="border-l-2 border-pencil pl-2 wrap-anywhere">
          {level === 'block' && <strong>Must fix: </strong>}
          <ForeignText text={message} line={english} />
        </li>
      ))}
    </ul>
  )
}
