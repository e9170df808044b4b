import { printStory } from './print-story'
import { readStoryText } from './read-story-text'
import { storySlug } from './story-slug'

/** The file of `content/stories/` that a plain text story becomes. Throws InvalidDocument where it is none. */
export function storyFromText(
  text: string,
  origin: string,
  options: { readonly draft: boolean } = { draft: false },
): { readonly slug: string; readonly text: string } {
  const story = readStoryText(text, origin)
  return { slug: storySlug(story.day, story.title), text: printStory(story, options) }
}
