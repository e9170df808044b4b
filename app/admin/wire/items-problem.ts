import { type ItemsProblem, problemWords } from '@/components/desk/wire/item-words'
import { mostGroups, mostInGroup, mostOfASide } from '@/lib/desk/wire-items'

const words: Readonly<Record<string, string>> = problemWords({
  ofSide: mostOfASide,
  inGroup: mostInGroup,
  groups: mostGroups,
})

/** What went wrong with the articles of a run, from the address; undefined where it says nothing that we know. */
export const itemsProblem = (asked: string | string[] | undefined): string | undefined =>
  typeof asked === 'string' && Object.hasOwn(words, asked) ? words[asked as ItemsProblem] : undefined
