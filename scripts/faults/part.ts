/** What the parts share: a seed, so that whatever was found can be found again. */
export interface Setting {
  readonly seed: number
}

/** A kind of thing that was tried. */
export interface Tried {
  readonly what: string
  readonly count: number
  /** What did not hold, a line each. */
  readonly faults: readonly string[]
  /** A measured figure beside it, with its unit. */
  readonly measured?: string
}

/** One part of `npm run faults`: a file beside this one exports it as `part`. */
export interface FaultPart {
  /** A sentence: what is tried, and what has to hold. */
  readonly about: string
  readonly run: (setting: Setting) => AsyncIterable<Tried>
}

/** Collects what was tried of one kind. */
export class Tally {
  private count = 0
  private readonly faults: string[] = []
  constructor(private readonly what: string) {}

  /** Counts one try; `fault` says what did not hold, if anything. */
  note(fault?: string | false): void {
    this.count += 1
    if (fault) this.faults.push(fault)
  }

  tried(measured?: string): Tried {
    const { what, count, faults } = this
    return { what, count, faults, ...(measured && { measured }) }
  }
}
