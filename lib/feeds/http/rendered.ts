import { type Rendering, Representation } from './representation'

interface Held {
  /** The edition, and the hour where there is one. */
  readonly stamp: string
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

  /** The representation of this edition and nothing else, if it has been made already. */
  standing(key: string, edition: string): Promise<Representation | undefined> | undefined {
    const held = this.held.get(key)
    if (held?.stamp !== edition) return undefined
    this.keep(key, held)
    return held.representation
  }

  /**
   * The representation for this edition; undefined where there is nothing to show, which is not kept. `from`: where age
   * alone changes it, the beginning of the hour for which it is made.
   */
  async read(key: string, edition: string, render: () => Promise<Rendering | undefined>, from?: Date) {
    const stamp = from ? `${edition} ${from.getTime()}` : edition
    const standing = this.standing(key, stamp)
    if (standing) return standing
    const since = edition === this.start?.edition ? latest(this.start.at, from) : undefined
    const fresh: Held = { stamp, representation: this.renew(this.held.get(key), render, since), weight: 0 }
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
  private async renew(before: Held | undefined, render: () => Promise<Rendering | undefined>, since?: Date) {
    const rendering = await render()
    if (!rendering) return undefined
    const previous = await before?.representation.catch(() => undefined)
    const representation = new Representation(rendering, (!previous && since) || this.clock())
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

const latest = (one: Date, other: Date | undefined): Date => (other && other > one ? other : one)
