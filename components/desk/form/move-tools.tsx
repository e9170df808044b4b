import { Tool } from '../controls/tool'

interface Props {
  readonly index: number
  readonly count: number
  /** `highlight 2 of China` */
  readonly here: string
  readonly move: (to: number, focus: 'up' | 'down') => void
}

export function MoveTools({ index, count, here, move }: Props) {
  return (
    <>
      <Tool data-tool="up" label={`Move up ${here}`} disabled={index === 0} onClick={() => move(index - 1, 'up')}>
        ↑
      </Tool>
      <Tool
        data-tool="down"
        label={`Move down ${here}`}
        disabled={index === count - 1}
        onClick={() => move(index + 1, 'down')}
      >
        ↓
      </Tool>
    </>
  )
}
