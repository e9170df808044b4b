import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { ForeignText } from '../../text/foreign-text'

/** The name of a list; a perspective's with its own mark: filled for the first, a ring for the second. */
export function SectionHeading({ name, place }: { name: string; place: number | undefined }) {
  return (
    <>
      {place !== undefined && <PerspectiveMark />}
      <ForeignText text={name} />
    </>
  )
}
