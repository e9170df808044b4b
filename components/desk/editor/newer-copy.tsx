import { Moment } from '../../ui/moment'
import { Button } from '../controls/button'
import { Notice } from '../controls/notice'

interface Props {
  readonly at: Date
  readonly timeZone: string
  readonly takeOther: () => void
  readonly keepThis: () => void
}

/** A newer unsaved text by the same editor exists, from another page, and that one is kept. */
export function NewerCopy({ at, timeZone, takeOther, keepThis }: Props) {
  return (
    <Notice look="pencil" urgent>
      <p>
        <strong>You have also edited this in another window</strong>, last <Moment at={at} timeZone={timeZone} />. That
        text is saved on the server; the one here is saved only in this browser until you choose.
      </p>
      <Button onClick={takeOther}>Use that text</Button>
      <Button onClick={keepThis}>Keep this text</Button>
    </Notice>
  )
}
