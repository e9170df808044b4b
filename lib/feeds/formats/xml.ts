import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces'
import { legalLine, legalText } from '../feed-text'

type Attributes = Readonly<Record<string, string | undefined>>

/** Every text and attribute that goes in is made legal and escaped. */
export class XmlElement {
  private constructor(private readonly builder: XMLBuilder) {}

  static root(name: string, attributes: Attributes): XmlElement {
    return new XmlElement(create({ version: '1.0', encoding: 'UTF-8' }).ele(name, legal(attributes)))
  }

  element(name: string, attributes: Attributes = {}): XmlElement {
    return new XmlElement(this.builder.ele(name, legal(attributes)))
  }

  /** Adds nothing for missing or empty text. */
  text(name: string, text: string | undefined, attributes: Attributes = {}): this {
    const held = text && legalText(text)
    if (held) this.builder.ele(name, legal(attributes)).txt(literal(held))
    return this
  }

  empty(name: string, attributes: Attributes = {}): this {
    this.builder.ele(name, legal(attributes))
    return this
  }

  document(): string {
    return `${this.builder.doc().end()}\n`
  }
}

/** The builder passes anything that looks like a reference (`&amp;`, but `&#0;` too): escape such ampersands first. */
const literal = (text: string): string => text.replace(/&(?=[A-Za-z]+;|#\d+;)/g, '&amp;')

const legal = (attributes: Attributes): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, literal(legalLine(value))]],
    ),
  )
