import type { LinkAnswer } from './listed-link'

export function LinkNotice({ answer }: { answer: LinkAnswer }) {
  return (
    <p
      role="status"
      className={`basis-full font-sans text-small font-semibold empty:hidden ${answer.kind === 'refused' ? 'text-pencil' : ''}`}
    >
      {answer.kind === 'nothing' ? '' : answer.words}
    </p>
  )
}
