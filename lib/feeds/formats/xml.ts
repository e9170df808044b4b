import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces'
import { legalLine, legalText } from '../feed-text'

type Attributes = Readonly<Record<string, string | undefined>>

/** An element under construction. Every text and attribute that goes in is legal and escaped, whatever it was. */
export class XmlElement {
  private constructor(private readonly builder: XMLBuilder) {}

  static root(name: string, attributes: Attributes): XmlElement {
    return new XmlElement(create({ version: '1.0', encoding: 'UTF-8' }).ele(name, legal(attributes)))
  }

  /** Adds an element and returns it. */
  element(name: string, attributes: Attributes = {}): XmlElement {
    return new XmlElement(this.builder.ele(name, legal(attributes)))
  }

  /** Adds an element that holds text. Nothing is added for text that is missing or empty. */
  text(name: string, text: string | undefined, attributes: Attributes = {}): this {
    const held = text && legalText(text)
    if (held) this.builder.ele(name, legal(attributes)).txt(literal(held))
    return this
  }

  /** Adds an element without content. */
  empty(name: string, attributes: Attributes = {}): this {
    this.builder.ele(name, legal(attributes))
    return this
  }

  /** The whole document. */
  document(): string {
    return `${this.builder.doc().end()}\n`
  }
}

/**
 * The builder takes whatever looks like a reference (`&amp;`, but `&nbsp;` and `&#0;` as well) for one and lets it pass:
 * a reader would see another text, or no feed at all. Text is text, so such an ampersand is escaped before it comes.
 */
const literal = (text: string): string => text.replace(/&(?=[A-Za-z]+;|#\d+;)/g, '&amp;')

const legal = (attributes: Attributes): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, literal(legalLine(value))]],
    ),
  )
