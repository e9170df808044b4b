import { Tool } from '../controls/tool'
import type { LineDraft } from '../state/draft'
import { MoveTools } from './move-tools'
import type { LineActions } from './use-line-actions'

interface Props {
  readonly line: LineDraft
  readonly index: number
  readonly count: number
  readonly here: string
  readonly acts: LineActions
  readonly caret: () => number
  readonly note: () => void
}

export function LineTools({ line, index, count, here, acts, caret, note }: Props) {
  const split = () => {
    const at = caret()
    if (at <= 0 || at >= line.text.length) acts.add(line.id)
    else acts.split(line, at)
  }
  return (
    <div className="grid grid-cols-2 content-start sm:grid-cols-3">
      <MoveTools index={index} count={count} here={here} move={(to, focus) => acts.move(line, to, focus)} />
      <Tool label={`Remove ${here}`} look="pencil" onClick={() => acts.remove(line, index)}>
        ×
      </Tool>
      <Tool label={`Split ${here} at the cursor`} onClick={split}>
        ÷
      </Tool>
      <Tool
        label={`Merge ${here} with the next`}
        disabled={index === count - 1}
        onClick={() => acts.merge(line, index)}
      >
        ⤵
      </Tool>
      <Tool label={`Write a note about ${here}`} onClick={note}>
        ✎
      </Tool>
    </div>
  )
}
