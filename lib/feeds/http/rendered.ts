import { type Rendering, Representation } from './representation'

interface Held {
  readonly edition: string
  readonly representation: Promise<Representation | undefined>
  weight: number
}

/**
 * What was rendered, kept per address and stamped with the edition it was rendered from. Another edition renders
 * again; where the bytes come out the same, so do both validators, and no subscriber takes notice. `limit` bounds the
 * bytes that are kept: the address that was asked for longest ago goes first.
 */
export class RenderedMemory {
  private readonly held = new Map<string, Held>()

  /** `start`: when this server began, and which edition it found then. */
  constructor(
    private readonly limit = Number.POSITIVE_INFINITY,
    private readonly start?: { readonly edition: string; readonly at: Date },
    private readonly clock = () => new Date(),
  ) {}

  /** The representation of this edition, if it has been made already. */
  standing(key: string, edition: string): Promise<Representation | undefined> | undefined {
    const held = this.held.get(key)
    if (held?.edition !== edition) return undefined
    this.keep(key, held)
    return held.representation
  }

  /** The representation for this edition; undefined where there is nothing to show, which is not kept. */
  async read(key: string, edition: string, render: () => Promise<Rendering | undefined>) {
    const standing = this.standing(key, edition)
    if (standing) return standing
    const fresh: Held = { edition, representation: this.renew(this.held.get(key), edition, render), weight: 0 }
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

  /**
   * Other bytes than before are modified now. So are those that were not held, but for what was found at the start:
   * what another server sent, or this one before it had to forget it, may have been others, and no date in them tells
   * (a topic's name, what a search finds no more). An earlier start may have had another template.
   */
  private async renew(before: Held | undefined, edition: string, render: () => Promise<Rendering | undefined>) {
    const rendering = await render()
    if (!rendering) return undefined
    const previous = await before?.representation.catch(() => undefined)
    const found = !previous && this.start?.edition === edition
    const representation = new Representation(rendering, found ? this.start.at : this.clock())
    return previous?.hash === representation.hash ? previous : representation
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
