import type { NoteAnswer } from './note-forms'

export function NoteNotice({ answer }: { answer: NoteAnswer }) {
  return (
    <p role="status" className="font-sans text-small font-semibold text-pencil empty:hidden">
      {answer.kind === 'nothing' ? '' : answer.words}
    </p>
  )
}
