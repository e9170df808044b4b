import type { LoggedRun } from '@/lib/desk/wire'
import { counted } from '@/lib/words/counted'

const outcomes: Record<LoggedRun['state'], string> = {
  running: 'Under way',
  landed: 'Made a draft',
  updated: 'Updated the draft',
  unchanged: 'Nothing new: the draft is the same',
  beside: 'Made a draft, and left the document as it is',
  'no-draft': 'No draft',
  failed: 'Failed',
  stopped: 'Stopped',
}

/** What came of a run: `No draft`. */
export const outcomeOf = ({ state, stories }: Pick<LoggedRun, 'state' | 'stories'>): string =>
  state === 'no-draft' && stories.length > 0 ? 'No digest' : outcomes[state]

/** Who or what started it: `by Pia`. */
export function starterOf({ startedBy, editorName }: Pick<LoggedRun, 'startedBy' | 'editorName'>): string {
  if (startedBy === 'schedule') return 'on schedule'
  return startedBy === 'desk' ? `by ${editorName ?? 'an editor'}` : 'on the command line'
}

/** `18 of 20 feeds read, 300 items, 20 chosen`; while it runs, how many have answered. */
export function countsOf({ state, feeds, asked, failed, items, chosen }: LoggedRun): string {
  if (feeds === 0) return ''
  if (state === 'running' || state === 'stopped') return `${asked} of ${counted(feeds, 'feed')} asked`
  return `${feeds - failed} of ${counted(feeds, 'feed')} read, ${counted(items, 'item')}, ${chosen} chosen`
}
