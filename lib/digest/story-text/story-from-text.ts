import type { Fault } from '../invalid-document'
import { printStory } from './print-story'
import { type ReadStoryText, readStoryText } from './read-story-text'

export type StoryFile =
  | {
      readonly kind: 'story'
      readonly day: string
      readonly title: string
      /** Names of the outlets. */
      readonly outlets: readonly string[]
      readonly text: string
      /** Why an editor has to look at it: it is a draft, whatever was asked for. */
      readonly doubts: readonly Fault[]
    }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/**
 * The files of `content/stories/` that the stories of a plain text become. Throws InvalidDocument where it cannot be
 * said where a story begins.
 */
export function storiesFromText(
  text: string,
  origin: string,
  options: ReadStoryText & { readonly draft: boolean } = { draft: false },
): readonly StoryFile[] {
  return readStoryText(text, origin, options).map((reading) => {
    if (reading.kind === 'refused') return reading
    const { fields, doubts } = reading
    const { day, title, outlets } = fields
    return {
      kind: 'story',
      ...{ day, title, doubts, outlets: outlets.map(({ name }) => name) },
      text: printStory(fields, { draft: options.draft || doubts.length > 0 }),
    }
  })
}
