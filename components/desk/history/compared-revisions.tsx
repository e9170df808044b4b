import type { ReactNode } from 'react'
import type { Document } from '@/lib/digest/document'
import { differs, pairs } from '../compare/compare-lists'
import { MarkedPair } from '../compare/marked-pair'
import { MarkedText } from '../compare/marked-text'
import { FacingPreviews } from '../preview/facing-previews'
import { partsBetween } from './between-revisions'

export interface ReadRevision {
  /** `revision 3` */
  readonly name: string
  readonly text: string
  readonly document: Document | undefined
  readonly rendered: ReactNode
}

export function ComparedRevisions({ before, after }: { before: ReadRevision; after: ReadRevision }) {
  const parts = before.document && after.document ? partsBetween(before.document, after.document) : []
  return (
    <section aria-labelledby="compared-heading" className="border-b border-rule py-4">
      <h2 id="compared-heading" className="font-sans text-small font-semibold">
        What changed from {before.name} to {after.name}
      </h2>
      {before.text === after.text && <p className="mt-2">Both texts are the same.</p>}
      {parts.map(({ name, pairs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two new sources have one name; the list is fixed
        <div key={`${index} ${name}`} className="mt-3 max-w-headline">
          <h3 className="font-sans text-small text-quiet">{name}</h3>
          {pairs.filter(differs).map((pair) => (
            <p key={pair.place} className="border-t border-rule py-1.5 text-note wrap-anywhere">
              <MarkedPair pair={pair} />
            </p>
          ))}
        </div>
      ))}
      {before.rendered && after.rendered && before.text !== after.text && (
        <div className="mt-4">
          <FacingPreviews
            before={{ name: capitalised(before.name), rendered: before.rendered }}
            after={{ name: capitalised(after.name), rendered: after.rendered }}
          />
        </div>
      )}
      <details className="mt-4">
        <summary className="cursor-pointer font-sans text-small font-semibold">As text, line by line</summary>
        <TextDiff before={before.text} after={after.text} />
      </details>
    </section>
  )
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

function TextDiff({ before, after }: { before: string; after: string }) {
  const rows = pairs(before.split('\n'), after.split('\n'))
  const differs = (index: number) => rows[index] !== undefined && rows[index].theirs !== rows[index].mine
  const shown = rows.flatMap((row, index) =>
    [index - 1, index, index + 1].some(differs) ? [{ ...row, index, same: !differs(index) }] : [],
  )
  return (
    <div className="mt-2 border border-rule font-mono text-[0.75rem] leading-relaxed">
      {shown.map(({ theirs, mine, same, index }, at) => (
        <p
          key={index}
          className={`px-2 whitespace-pre-wrap wrap-anywhere ${at > 0 && shown[at - 1]?.index !== index - 1 ? 'border-t border-rule' : ''} ${same ? 'text-quiet' : ''}`}
        >
          {same ? mine || '\u00a0' : <MarkedText before={theirs ?? ''} after={mine ?? ''} />}
        </p>
      ))}
    </div>
  )
}
