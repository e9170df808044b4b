export interface Teaser {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly title: string
  /** The first overall highlight, or the title, without its full stop. */
  readonly headline: string
  readonly standfirst: string | undefined
  readonly day: string
  readonly topic: string | undefined
  readonly topicName: string | undefined
  readonly outletCount: number
  readonly sourceCount: number
  /** Independent reports among the sources. */
  readonly reportCount: number
}
