import type { Story } from '../document'
import { InvalidDocument } from '../invalid-document'
import { joinLines } from '../manuscript'
import { idsOf } from '../part-ids'
import { escapeLine } from '../story-text/escape'
import { articlesOf, readLayout, spliceLines } from './layout'
import { faultOfTitle } from './title-fault'

export function articleTitleText(story: Story, id: string, title: string, origin: string): string {
  const index = idsOf(story).indexOf(id)
  const field = `articles[${index}].title`
  const refuse = (reason: string) => new InvalidDocument(origin, [{ line: undefined, field, reason }])
  const layout = readLayout(story.text)
  const article = articlesOf(layout)[index]
  if (!article)
    throw new InvalidDocument(origin, [{ line: undefined, field: 'articles', reason: 'have no such article' }])
  const wanted = title.trim()
  const fault = faultOfTitle(wanted)
  if (fault) throw refuse(fault)
  if (wanted === story.articles[index]?.title) return story.text
  const line = layout.lines[article.headingLine]
  const marker = /^ {0,3}###[ \t]+/.exec(line?.content ?? '')?.[0] ?? '### '
  const put = { content: marker + escapeLine(wanted), end: line?.end ?? '\n' }
  return layout.mark + joinLines(spliceLines(layout.lines, article.headingLine, 1, [put]))
}
