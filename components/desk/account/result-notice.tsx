import type { OwnAnswer } from './own-answer'

export function ResultNotice({ answer }: { answer: OwnAnswer }) {
  return (
    <p role="status" className="font-sans text-small empty:hidden">
      {answer.kind === 'told' && answer.words}
    </p>
  )
}
