import { isMap, isScalar } from 'yaml'
import type { Story } from '../document'
import { printScalar, quote } from '../front-matter/scalar'
import { pairOf } from '../front-matter/strict-yaml'
import { InvalidDocument } from '../invalid-document'
import { keyLines, putKeyLines, replaceSpan, valueSpan } from './front-matter-edit'
import { readLayout } from './layout'

/** Writes the description on one line. Throws InvalidDocument if the story has no image. */
export function imageDescriptionText(story: Story, description: string, origin: string): string {
  const wanted = description.replace(/\s+/g, ' ').trim()
  if (wanted === story.image?.description) return story.text
  const layout = readLayout(story.text)
  const image = pairOf(layout.frontMatter.root, 'image')?.value
  if (!story.image || !isMap(image)) throw refusal('has no image to describe', origin)
  const old = pairOf(image, 'description')
  const span = old && valueSpan(layout, old.value)
  if (span) {
    // In a flow mapping, a comma or brace would end an unquoted text.
    const style = isScalar(old.value) && !image.flow ? old.value : undefined
    return replaceSpan(layout, span.start, span.end, printScalar(wanted, style))
  }
  const lines = (keyLines(story.text, 'image') ?? []).filter((line) => !/^\s+description:\s*$/.test(line))
  const indent = /^\s+(?=\S)/.exec(lines[1] ?? '')?.[0]
  if (image.flow || !indent)
    throw refusal('can only be edited in the source file: the image is on one line there', origin)
  return putKeyLines(story.text, 'image', [...lines, `${indent}description: ${quote(wanted)}`])
}

const refusal = (reason: string, origin: string) =>
  new InvalidDocument(origin, [{ line: undefined, field: 'image.description', reason }])
