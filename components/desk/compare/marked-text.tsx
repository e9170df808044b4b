import type { ReactNode } from 'react'
import { wordDiff } from './word-diff'

export function MarkedText({ before, after }: { before: string; after: string }) {
  return wordDiff(before, after).map(({ kind, text }, index) => {
    const key = `${index} ${text}`
    if (kind === 'struck')
      return (
        <del key={key} className="text-quiet line-through decoration-pencil decoration-2">
          {text}
        </del>
      )
    if (kind === 'added') return <Added key={key}>{text}</Added>
    return <span key={key}>{text}</span>
  })
}

export const Added = ({ children }: { children: ReactNode }) => (
  <ins className="text-pencil underline decoration-2 underline-offset-3 [del+&]:ml-0.5">{children}</ins>
)
