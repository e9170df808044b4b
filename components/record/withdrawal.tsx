import { ForeignText } from '@/components/text/foreign-text'
import { Day } from '@/components/ui/day'
import { Moment } from '@/components/ui/moment'

interface Props {
  readonly notice: {
    readonly kind: 'digest' | 'story'
    readonly day: string
    readonly topicName: string | undefined
    readonly how: 'withdrawn' | 'ended'
    readonly at: Date
    readonly reason: string | undefined
  }
  readonly timeZone: string
}

/** `The digest of 24 November 2026 on US vs China was withdrawn on 25 November 2026, 09:00 UTC.`, and why. */
export function Withdrawal({ notice, timeZone }: Props) {
  const { kind, day, topicName, how, at, reason } = notice
  return (
    <>
      The {kind} of <Day day={day} />
      {topicName && (
        <>
          {' '}
          on <ForeignText text={topicName} />
        </>
      )}{' '}
      {how === 'withdrawn' ? 'was withdrawn on' : 'was published until'} <Moment at={at} timeZone={timeZone} />.
      {reason && (
        <>
          {' '}
          Reason: <ForeignText text={reason} />
        </>
      )}
    </>
  )
}
