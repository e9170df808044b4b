import type { Change } from './change'
import type { Draft } from './draft'

/** Whole drafts; unchanged parts are shared. */
export interface Timeline {
  readonly past: readonly Draft[]
  readonly future: readonly Draft[]
  /** Typing in the same place is one undo step per word. */
  readonly typing: string | undefined
}

export const mostSteps = 200

export const startOfTime: Timeline = { past: [], future: [], typing: undefined }

export function remembered(timeline: Timeline, before: Draft, change: Change | undefined): Timeline {
  const typing = change && typedInto(change)
  const goesOn = typing !== undefined && typing === timeline.typing
  const past = goesOn ? timeline.past : [...timeline.past, before].slice(-mostSteps)
  return { past, future: [], typing: change && endsWord(change) ? undefined : typing }
}

export function undone({ past, future }: Timeline, draft: Draft): { timeline: Timeline; draft: Draft } | undefined {
  const earlier = past.at(-1)
  if (!earlier) return undefined
  return { draft: earlier, timeline: { past: past.slice(0, -1), future: [draft, ...future], typing: undefined } }
}

export function redone({ past, future }: Timeline, draft: Draft): { timeline: Timeline; draft: Draft } | undefined {
  const [later, ...rest] = future
  if (!later) return undefined
  return { draft: later, timeline: { past: [...past, draft], future: rest, typing: undefined } }
}

/** Drops drafts that cannot be mapped. */
export const mapped = (timeline: Timeline, put: (draft: Draft) => Draft | undefined): Timeline => ({
  ...timeline,
  past: timeline.past.flatMap((draft) => put(draft) ?? []),
  future: timeline.future.flatMap((draft) => put(draft) ?? []),
})

function typedInto(change: Change): string | undefined {
  if (change.kind === 'line') return `line ${change.section} ${change.id}`
  if (change.kind === 'account' || change.kind === 'article-title' || change.kind === 'source-title')
    return `${change.kind} ${change.id}`
  return ['title', 'summary', 'image-description', 'file'].includes(change.kind) ? change.kind : undefined
}

const endsWord = (change: Change): boolean =>
  'text' in change && /[\s.,;:。，；]$/u.test(change.kind === 'file' ? change.typed : change.text)
