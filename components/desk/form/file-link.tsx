import { Button } from '../controls/button'

interface Props {
  readonly open: () => void
  readonly problem: string | undefined
}

/** Opens the source file, for what the form does not show. */
export function FileLink({ open, problem }: Props) {
  return (
    <div data-acts className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 font-sans text-small text-quiet">
      <p>Edit the source file for anything not shown here: figures, outlets, links and other sections.</p>
      <Button onClick={open}>Edit source file</Button>
      <p role="status" className="font-semibold text-pencil">
        {problem}
      </p>
    </div>
  )
}
