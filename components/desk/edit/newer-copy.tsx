import { Moment } from '../../ui/moment'
import { Button } from '../frame/button'
import { Notice } from '../frame/notice'

interface Props {
  readonly at: Date
  readonly timeZone: string
  readonly takeOther: () => void
  readonly keepThis: () => void
}

/** I have typed in this document on another page since, and that text is the one that is kept. */
export function NewerCopy({ at, timeZone, takeOther, keepThis }: Props) {
  return (
    <Notice look="pencil" urgent>
      <p>
        <strong>You have typed here on another page too</strong>, last <Moment at={at} timeZone={timeZone} />. That text
        is kept on the server; this one in this browser only, until you choose.
      </p>
      <Button onClick={takeOther}>Go on with that text</Button>
      <Button onClick={keepThis}>Keep this one instead</Button>
    </Notice>
  )
}
