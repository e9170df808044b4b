export interface SearchQuery {
  readonly text: string
  readonly kind: 'digest' | 'story' | undefined
  readonly topic: string | undefined
  readonly perspective: string | undefined
  readonly outlet: string | undefined
  /** Calendar days, both included. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly order: 'newest' | 'best'
  /** From 1. */
  readonly page: number
}

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>

export const longestQuery = 200
export const mostPages = 50

/** Parses `?q=…&kind=…&side=us-china/us&outlet=…&from=…&to=…&order=best&page=2`; invalid values are ignored. */
export function readSearchQuery(parameters: Parameters): SearchQuery {
  const one = (name: string): string => [parameters[name]].flat()[0]?.normalize('NFC').trim() ?? ''
  const [topic, perspective] = one('side').split('/')
  const days = [dayIn(one('from')), dayIn(one('to'))]
  const [from, to] = days[0] && days[1] && days[0] > days[1] ? days.toReversed() : days
  const kind = one('kind')
  return {
    text: [...one('q').replace(/[\p{Cc}\p{Cs}]/gu, ' ')].slice(0, longestQuery).join('').trim(),
    kind: kind === 'digest' || kind === 'story' ? kind : undefined,
    topic: topic || undefined,
    perspective: (topic && perspective) || undefined,
    outlet: one('outlet') || undefined,
    from,
    to,
    order: one('order') === 'best' ? 'best' : 'newest',
    page: Math.min(mostPages, Math.max(1, Math.trunc(Number(one('page'))) || 1)),
  }
}

/** Parameters in a fixed order, without defaults. */
export function writeSearchQuery(query: Partial<SearchQuery>): string {
  const { text, kind, topic, perspective, outlet, from, to, order, page } = query
  const side = topic && [topic, perspective].filter(Boolean).join('/')
  const pairs: [string, string | undefined][] = [
    ['q', text],
    ['kind', kind],
    ['side', side],
    ['outlet', outlet],
    ['from', from],
    ['to', to],
    ['order', order === 'best' ? order : undefined],
    ['page', page && page > 1 ? String(page) : undefined],
  ]
  return new URLSearchParams(pairs.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}

export const isEmptyQuery = ({ text, kind, topic, outlet, from, to }: SearchQuery): boolean =>
  ![text, kind, topic, outlet, from, to].some(Boolean)

function dayIn(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? undefined : text
}
