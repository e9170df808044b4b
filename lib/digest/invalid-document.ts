/** One reason why a document was refused. */
export interface Fault {
  /** 1-based; undefined where the fault is the file itself. */
  readonly line: number | undefined
  /** `perspectives[0].count`, `body`, `file`. */
  readonly field: string
  readonly reason: string
}

/** The text is no document. `message` names the file and, for each fault, line, field and reason. */
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

/** Told by its code: the class is another one in each bundle. */
export const isInvalidDocument = (error: unknown): error is InvalidDocument =>
  (error as { readonly code?: unknown } | null | undefined)?.code === 'invalid-document'
