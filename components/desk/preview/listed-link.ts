export interface ListedLink {
  readonly id: string
  readonly address: string | undefined
  readonly madeFor: string | undefined
  readonly madeBy: string
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly ended: { readonly at: Date; readonly by: string | undefined } | undefined
}

export type LinkAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string; readonly madeFor: string }

export type LinkFormAction = (last: LinkAnswer, form: FormData) => Promise<LinkAnswer>

export interface LinkActions {
  readonly make: LinkFormAction
  readonly end: LinkFormAction
}

export interface Linked {
  readonly kind: 'digest' | 'story'
  readonly slug: string
}

export const longestMadeFor = 200
