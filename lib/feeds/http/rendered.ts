import { Representation } from './representation'

/** What a renderer hands over: the text, and the last moment at which anything it shows changed. */
export interface Rendering {
  readonly text: string
  readonly contentType: string
  readonly changed: Date
}

interface Held {
  readonly edition: string
  readonly representation: Promise<Representation | undefined>
  weight: number
}

const megabyte = 1024 * 1024

/**
 * What was rendered, kept per address and stamped with the edition it was rendered from. Another edition renders
 * again; where the bytes come out the same, so do both validators, and no subscriber takes notice. `limit` bounds the
 * bytes that are kept: the address that was asked for longest ago goes first.
 */
export class RenderedMemory {
  private readonly held = new Map<string, Held>()

  /**
   * `since`: when this server began. What was rendered by an earlier one may have had another name, address or
   * template, so nothing is claimed to be unmodified for longer.
   */
  constructor(
    private readonly since: Date,
    private readonly limit = 32 * megabyte,
  ) {}

  /** The representation for this edition; undefined where there is nothing to show, which is not kept. */
  async read(key: string, edition: string, render: () => Promise<Rendering | undefined>) {
    const before = this.held.get(key)
    if (before?.edition === edition) {
      this.keep(key, before)
      return before.representation
    }
    const fresh: Held = { edition, representation: this.renew(before, render), weight: 0 }
    this.keep(key, fresh)
    // What failed, and what does not exist, is asked for again next time.
    const forget = () => this.held.get(key) === fresh && this.held.delete(key)
    fresh.representation.then((found) => {
      if (!found) return forget()
      fresh.weight = found.weight
      this.makeRoom()
    }, forget)
    return fresh.representation
  }

  private async renew(before: Held | undefined, render: () => Promise<Rendering | undefined>) {
    const rendering = await render()
    if (!rendering) return undefined
    const previous = await before?.representation.catch(() => undefined)
    const { text, contentType, changed } = rendering
    const modified = new Date(Math.max(changed.getTime(), this.since.getTime()))
    const representation = new Representation(text, contentType, modified)
    if (!previous) return representation
    if (previous.hash === representation.hash) return previous
    // Changed by something the ledger dates no item with (a topic's name): by now at the latest.
    return modified > previous.modified ? representation : new Representation(text, contentType, new Date())
  }

  /** Puts an entry last in the row of those that must go. */
  private keep(key: string, entry: Held): void {
    this.held.delete(key)
    this.held.set(key, entry)
  }

  private makeRoom(): void {
    let total = [...this.held.values()].reduce((sum, { weight }) => sum + weight, 0)
    for (const [key, { weight }] of this.held) {
      if (total <= this.limit || this.held.size === 1) return
      this.held.delete(key)
      total -= weight
    }
  }
}
