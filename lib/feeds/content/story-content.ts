import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Article, Story, StoryImage } from '@/lib/digest/document'
import { highlightContent } from './inline-content'
import { markdownContent } from './markdown-content'

const imageContent = ({ link, source, description }: StoryImage): ElementContent[] =>
  link
    ? [h('figure', h('img', { src: link, alt: description }), ...(source ? [h('figcaption', `Image: ${source}`)] : []))]
    : []

const articleContent = ({ title, link, outlet, account }: Article): ElementContent[] => [
  h('h3', link ? h('a', { href: link }, title) : title),
  ...(outlet ? [h('p', h('em', outlet))] : []),
  ...markdownContent(account),
]

/** The whole story: picture, summary, key points, every article's account, the outlets. */
export const storyContent = (story: Story): ElementContent[] => [
  ...(story.image ? imageContent(story.image) : []),
  ...markdownContent(story.summary),
  ...(story.keyPoints.length + story.prose.length > 0
    ? [h('h2', 'Key points'), ...highlightContent(story.keyPoints, story.prose)]
    : []),
  ...(story.articles.length ? [h('h2', 'Articles'), ...story.articles.flatMap(articleContent)] : []),
  ...story.otherSections.flatMap((section) => [h('h2', section.heading), ...markdownContent(section.body)]),
  ...(story.outlets.length
    ? [h('h2', 'Outlets'), h('ul', ...story.outlets.map(({ name, count }) => h('li', `${name}: ${count}`)))]
    : []),
]
