import type { DraftProblem, GroupProblem } from '@/lib/desk/wire-items'
import { counted } from '@/lib/words/counted'

export type ItemsProblem = DraftProblem | GroupProblem | 'stale' | 'missing' | 'malformed' | 'unavailable'

/** The most of what may be made of the articles of a run. */
export interface ItemLimits {
  readonly ofSide: number
  readonly inGroup: number
  readonly groups: number
}

/** Why nothing was made or moved, and what to do. */
export const problemWords = (limits: ItemLimits): Readonly<Record<ItemsProblem, string>> => ({
  'none-ticked': 'Nothing was done: tick the articles first.',
  'empty-side': 'No digest was made: it needs at least one article of each side.',
  'full-side': `No digest was made: a side has ${counted(limits.ofSide, 'article')} at most.`,
  'on-two-sides': 'No digest was made: an article is ticked on two sides. Leave it on one.',
  'full-story': `No story was made: it has ${counted(limits.inGroup, 'article')} at most. Leave some out.`,
  invalid: 'No draft was made: its text would not be valid. Leave out an article with an unusual title or link.',
  'not-listed': 'Nothing was changed: an article is not in the list of this run.',
  'no-such-group': 'Nothing was changed: choose the other group first.',
  'same-group': 'Nothing was changed: choose another group to merge it with.',
  'group-full': `Nothing was changed: a group has ${counted(limits.inGroup, 'article')} at most.`,
  'too-many-groups': `Nothing was changed: there are ${counted(limits.groups, 'group')} at most.`,
  stale: 'Nothing was done: somebody changed the groups in the meantime. They are below as they are now.',
  missing: 'Nothing was done: the articles of this run are not kept any more.',
  malformed: 'Nothing was done: the form was incomplete.',
  unavailable: 'The archive cannot save just now; nothing was done. Try again.',
})
