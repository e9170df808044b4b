import { pairs } from '../compare/compare-lists'
import { MarkedText } from '../compare/marked-text'

/** The lines of two files that differ, word by word, with a line before and after each. */
export function TextDiff({ before, after }: { before: string; after: string }) {
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
