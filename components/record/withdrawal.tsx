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
