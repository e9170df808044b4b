import { ForeignText } from '@/components/text/foreign-text'
import { cleanProse } from '@/lib/digest/clean-text'

/** What somebody wrote, letter for letter: no Markdown, no links, nothing invisible. */
export const NoteText = ({ text }: { text: string }) => (
  <p className="whitespace-pre-line text-pretty wrap-anywhere">
    <ForeignText text={cleanProse(text)} />
  </p>
)
