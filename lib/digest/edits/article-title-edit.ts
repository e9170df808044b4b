import type { Story } from '../document'
import { InvalidDocument } from '../invalid-document'
import { joinLines } from '../manuscript'
import { escapeLine } from '../story-text/escape'
import { articlesOf, readLayout } from './layout'
import { spliceLines } from './splice'
import { faultOfTitle } from './title-fault'

/** The text with the heading of one article replaced; `index` counts from 0. Throws InvalidDocument naming it. */
export function articleTitleText(story: Story, index: number, title: string, origin: string): string {
  const field = `articles[${index}].title`
  const refuse = (reason: string) => new InvalidDocument(origin, [{ line: undefined, field, reason }])
  const layout = readLayout(story.text)
  const article = articlesOf(layout)[index]
  if (!article) throw refuse('is not an article of this story')
  const wanted = title.trim()
  const fault = faultOfTitle(wanted)
  if (fault) throw refuse(fault)
  if (wanted === story.articles[index]?.title) return story.text
  const line = layout.lines[article.headingLine]
  const marker = /^ {0,3}###[ \t]+/.exec(line?.content ?? '')?.[0] ?? '### '
  const put = { content: marker + escapeLine(wanted), end: line?.end ?? '\n' }
  return layout.mark + joinLines(spliceLines(layout.lines, article.headingLine, 1, [put]))
}
