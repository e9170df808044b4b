import { fitted, roomOf } from './fitted'

/** The largest size in which the headline still stands in four lines, balanced; beyond that it ends in an ellipsis. */
export function Headline({ text }: { text: string }) {
  const [size] = sizes.find(([, room]) => roomOf(text) <= room) ?? [42]
  return (
    <div
      style={{
        display: 'block',
        fontSize: size,
        lineHeight: 1.12,
        letterSpacing: -0.018 * size,
        fontWeight: 500,
        textWrap: 'balance',
        wordBreak: 'break-word',
      }}
    >
      {fitted(text, mostRoom)}
    </div>
  )
}

/** Pixels, and how much text they leave room for. */
const sizes = [
  [68, 70],
  [57, 115],
  [50, 160],
] as const
const mostRoom = 195
