import type { Document } from './document'

/** Whether it is meant for readers and none would ever see it, as its time is over before it begins. */
export const isNeverSeen = ({ standing, warnings }: Document): boolean =>
  !standing.draft && !standing.withdrawn && warnings.some(({ code }) => code === 'ends-before-it-begins')
