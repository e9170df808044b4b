/** What came of a change to one's own account. */
export type OwnAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'told'; readonly words: string }
  | { readonly kind: 'fault'; readonly field: 'name' | 'current' | 'password'; readonly reason: string }

export type OwnAction = (last: OwnAnswer, form: FormData) => Promise<OwnAnswer>

/** The reason that belongs under a field, as `Field` takes it. */
export const faultOf = (answer: OwnAnswer, field: (OwnAnswer & { kind: 'fault' })['field']) =>
  answer.kind === 'fault' && answer.field === field ? { fault: answer.reason } : {}
