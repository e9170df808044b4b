import type { Right } from './may'

/** The role lacks the right. Nothing was written but a line of the log; answer 403. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
  readonly code = 'forbidden'
  constructor(readonly right: Right) {
    super(`Your role may not do this (${right.replace('-', ' ')}).`)
  }
}

/** By its code: each bundle has another class. */
export const isForbidden = (error: unknown): error is Forbidden =>
  (error as { readonly code?: unknown } | null | undefined)?.code === 'forbidden'
