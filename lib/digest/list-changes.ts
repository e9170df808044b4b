import { traceOrigins } from './origins'

/** `Overall: highlights 1, 2 and 5 added`. Places are those of the new list; of the old one for removed items. */
export function listChanges(list: string, item: string, before: readonly string[], after: readonly string[]): string[] {
  const origins = traceOrigins(before, after)
  const places = (kind: string) => origins.flatMap((origin, index) => (origin.kind === kind ? [index + 1] : []))
  const used = new Set(origins.flatMap((origin) => (origin.kind === 'new' ? [] : [origin.index])))
  const removed = before.flatMap((_, index) => (used.has(index) ? [] : [index + 1]))
  const sentence = (numbers: readonly number[], verb: string) =>
    numbers.length > 0 ? [`${list}: ${item}${numbers.length > 1 ? 's' : ''} ${enumerate(numbers)} ${verb}`] : []
  return [
    ...sentence(places('reworded'), item === 'source' ? 'changed' : 'reworded'),
    ...sentence(places('new'), 'added'),
    ...sentence(removed, 'removed'),
    ...sentence(places('moved'), 'moved'),
  ]
}

export const enumerate = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
