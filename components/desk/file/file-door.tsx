import { Button } from '../frame/button'

interface Props {
  readonly open: () => void
  /** Why it could not be opened. */
  readonly problem: string | undefined
}

/** The way from the form to what has no field in it. */
export function FileDoor({ open, problem }: Props) {
  return (
    <div data-acts className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 font-sans text-small text-quiet">
      <p>What has no field here is in its file: figures, outlets, addresses and further sections.</p>
      <Button onClick={open}>Edit its file</Button>
      <p role="status" className="font-semibold text-pencil">
        {problem}
      </p>
    </div>
  )
}
