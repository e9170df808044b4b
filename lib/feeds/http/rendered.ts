import { type Rendering, Representation } from './representation'

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

  constructor(
    private readonly limit = 32 * megabyte,
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
    const fresh: Held = { edition, representation: this.renew(this.held.get(key), render), weight: 0 }
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
   * Other bytes than before are modified now. So are those that were not held: what was sent from here before a start,
   * or before they were forgotten, may have been others, and no date in them tells (a topic's name, a withdrawal).
   */
  private async renew(before: Held | undefined, render: () => Promise<Rendering | undefined>) {
    const rendering = await render()
    if (!rendering) return undefined
    const previous = await before?.representation.catch(() => undefined)
    const representation = new Representation(rendering, this.clock())
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
