import type { Digest } from './document'
import { removeKey, setKey } from './edits/front-matter-edit'
import { keysOfStatus } from './edits/standing-edit'
import { quote } from './front-matter/scalar'
import type { Topic } from './topic'

/** The file of a digest without a word in it yet: a draft with its sections, for the form to fill. */
export function emptyDigestText({ topic, day }: { readonly topic: Topic; readonly day: string }): string {
  const { id, name, perspectives } = topic
  const sides = perspectives.flatMap((side) => [
    `  - id: ${quote(side.id)}`,
    `    name: ${quote(side.name)}`,
    '    count: 0',
  ])
  const sections = perspectives.flatMap((side) => [`## ${side.name} Perspective`, ''])
  return `${[
    '---',
    `title: ${quote(`${name} News - ${day}`)}`,
    `date: ${day}`,
    `topic: ${id}`,
    `topicName: ${quote(name)}`,
    'sources: []',
    'articleCount: 0',
    'perspectives:',
    ...sides,
    'draft: true',
    '---',
    '',
    '## Overall Highlights',
    '',
    ...sections,
    '## Sources',
  ].join('\n')}\n`
}

/** The file of a story with nothing but its title yet. */
export const emptyStoryText = ({ title, day }: { readonly title: string; readonly day: string }): string =>
  `${['---', `title: ${quote(title)}`, `date: ${day}`, 'outlets: []', 'draft: true', '---', '', '## Summary', '', '## Key Points', '', '## Articles'].join('\n')}\n`

/** An earlier digest as a draft of another day: its words and sources stay, its status and corrections do not. */
export function digestTextOf(earlier: Digest, day: string): string {
  const title = earlier.title.includes(earlier.day)
    ? earlier.title.replaceAll(earlier.day, day)
    : `${earlier.topicName} News - ${day}`
  const bare = [...keysOfStatus, 'corrections'].reduce(removeKey, earlier.text)
  return setKey(setKey(setKey(bare, 'draft', 'true'), 'date', day), 'title', quote(title))
}
