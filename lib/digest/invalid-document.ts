export interface Fault {
  readonly line: number | undefined
  /** `perspectives[0].count`, `body`, `file`. */
  readonly field: string
  readonly reason: string
}

/** `message` names the file and each fault's line, field and reason. */
export class InvalidDocument extends Error {
  override readonly name = 'InvalidDocument'
  readonly code = 'invalid-document'
  constructor(
    readonly origin: string,
    readonly faults: readonly Fault[],
  ) {
    super(faults.map(({ line, field, reason }) => `${origin}${line ? `:${line}` : ''} ${field}: ${reason}`).join('\n'))
  }
}

/** By its code: each bundle has another class. */
export const isInvalidDocument = (error: unknown): error is InvalidDocument =>
  (error as { readonly code?: unknown } | null | undefined)?.code === 'invalid-document'
