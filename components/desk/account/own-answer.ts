export type OwnAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'told'; readonly words: string }
  | { readonly kind: 'fault'; readonly field: 'name' | 'current' | 'password'; readonly reason: string }

export type OwnAction = (last: OwnAnswer, form: FormData) => Promise<OwnAnswer>

/** The fault as `Field` takes it. */
export const faultOf = (answer: OwnAnswer, field: (OwnAnswer & { kind: 'fault' })['field']) =>
  answer.kind === 'fault' && answer.field === field ? { fault: answer.reason } : {}
