import { Moment } from '../../ui/moment'
import { Button } from '../controls/button'
import { Notice } from '../controls/notice'

export function FoundAgain({ at, timeZone, discard }: { at: Date; timeZone: string; discard: () => void }) {
  return (
    <Notice>
      <p>
        Your unsaved changes of <Moment at={at} timeZone={timeZone} /> were restored.
      </p>
      <Button look="quiet" onClick={discard}>
        Discard them
      </Button>
    </Notice>
  )
}
