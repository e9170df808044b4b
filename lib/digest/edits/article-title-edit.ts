import { outlineArticles } from '../body/articles'
import { sortStorySections } from '../body/story-sections'
import { cleanText } from '../clean-text'
import type { Story } from '../document'
import { Findings } from '../findings'
import { InvalidDocument } from '../invalid-document'
import { joinLines } from '../manuscript'
import { escapeLine } from '../story-text/escape'
import { readLayout, sectionsOf } from './layout'
import { spliceLines } from './splice'

/** The text with the heading of one article replaced; `index` counts from 0. Throws InvalidDocument naming it. */
export function articleTitleText(story: Story, index: number, title: string, origin: string): string {
  const field = `articles[${index}].title`
  const refuse = (reason: string) => new InvalidDocument(origin, [{ line: undefined, field, reason }])
  const layout = readLayout(story.text)
  const { articles } = sortStorySections(sectionsOf(layout), new Findings('text'))
  const article = articles && outlineArticles(articles, layout.contents)[index]
  if (!article) throw refuse('is no article of this story')
  const wanted = title.trim()
  if (/[\r\n\0]/.test(wanted)) throw refuse('holds a line end; a title is one line')
  if (!/[\p{L}\p{N}\p{S}]/u.test(cleanText(wanted))) throw refuse('says nothing')
  if (wanted === story.articles[index]?.title) return story.text
  const line = layout.lines[article.headingLine]
  const marker = /^ {0,3}###[ \t]+/.exec(line?.content ?? '')?.[0] ?? '### '
  const put = { content: marker + escapeLine(wanted), end: line?.end ?? '\n' }
  return layout.mark + joinLines(spliceLines(layout.lines, article.headingLine, 1, [put]))
}
