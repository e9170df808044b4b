import type { ItemGroups } from './run-items'

/** What an editor does to the groups of a run. Groups are counted from 0, in their order. */
export type GroupChange =
  /** To another group, to a new one of their own, or out of every group. */
  | { readonly kind: 'put'; readonly places: readonly number[]; readonly to: number | 'new' | 'none' }
  /** Everything of one group into another. */
  | { readonly kind: 'merge'; readonly group: number; readonly to: number }

export type GroupProblem =
  | 'none-ticked'
  | 'not-listed'
  | 'no-such-group'
  | 'same-group'
  | 'group-full'
  | 'too-many-groups'

/** With more, a story is a list. */
export const mostInGroup = 30
export const mostGroups = 60

/**
 * The groups after a change, or why it cannot be made. An article is in one group at most; a group
 * that lost its last one is gone. `count`: how many articles there are.
 */
export function changedGroups(groups: ItemGroups, change: GroupChange, count: number): ItemGroups | GroupProblem {
  const moved = change.kind === 'merge' ? groups[change.group] : [...new Set(change.places)]
  if (!moved || moved.length === 0) return 'none-ticked'
  if (moved.some((place) => !Number.isInteger(place) || place < 0 || place >= count)) return 'not-listed'
  const { to } = change
  const target = typeof to === 'number' ? groups[to] : undefined
  if (typeof to === 'number' && !target) return 'no-such-group'
  if (change.kind === 'merge' && change.group === to) return 'same-group'
  const isMoved = new Set(moved)
  const after = groups.map((group) => [
    ...group.filter((place) => group === target || !isMoved.has(place)),
    ...(group === target ? moved.filter((place) => !group.includes(place)) : []),
  ])
  if (to === 'new') after.push([...moved])
  const kept = after.filter((group) => group.length > 0)
  if (kept.some((group) => group.length > mostInGroup)) return 'group-full'
  return kept.length > mostGroups ? 'too-many-groups' : kept
}
