import type { Right } from './may'

/** The editor's role does not reach to this. Nothing was written but a line in the log; answer 403. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
  readonly code = 'forbidden'
  constructor(readonly right: Right) {
    super(`Your role may not do this (${right.replace('-', ' ')}).`)
  }
}

/** Told by its code: the class is another one in each bundle. */
export const isForbidden = (error: unknown): error is Forbidden =>
  (error as { readonly code?: unknown } | null | undefined)?.code === 'forbidden'
