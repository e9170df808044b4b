import type { OwnAnswer } from './own-answer'

/** Said aloud when it appears. */
export function Told({ answer }: { answer: OwnAnswer }) {
  return (
    <p role="status" className="font-sans text-small empty:hidden">
      {answer.kind === 'told' && answer.words}
    </p>
  )
}
