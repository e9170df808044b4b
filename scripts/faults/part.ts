/** The seed repeats a failed run. */
export interface Setting {
  readonly seed: number
}

export interface Tried {
  readonly what: string
  readonly count: number
  readonly faults: readonly string[]
  readonly measured?: string
}

export interface FaultPart {
  readonly about: string
  readonly run: (setting: Setting) => AsyncIterable<Tried>
}

export class Tally {
  private count = 0
  private readonly faults: string[] = []
  constructor(private readonly what: string) {}

  note(fault?: string | false): void {
    this.count += 1
    if (fault) this.faults.push(fault)
  }

  tried(measured?: string): Tried {
    const { what, count, faults } = this
    return { what, count, faults, ...(measured && { measured }) }
  }
}
