/** A preview link as the sheet lists it. */
export interface ListedLink {
  readonly id: string
  /** Absolute; only while the link is good. */
  readonly address: string | undefined
  readonly madeFor: string | undefined
  readonly madeBy: string
  readonly madeAt: Date
  readonly expiresAt: Date
  /** When it was revoked before its time, and by whom; nobody, where its document left public view. */
  readonly ended: { readonly at: Date; readonly by: string | undefined } | undefined
}

/** What came of a form about preview links. */
export type LinkAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly words: string }
  /** Nothing was done; what was typed stays in the form. */
  | { readonly kind: 'refused'; readonly words: string; readonly madeFor: string }

export type LinkFormAction = (last: LinkAnswer, form: FormData) => Promise<LinkAnswer>

/** The actions of the links, handed to the forms by the page. */
export interface LinkActs {
  readonly make: LinkFormAction
  readonly end: LinkFormAction
}

/** Which document the links show. */
export interface Linked {
  readonly kind: 'digest' | 'story'
  readonly slug: string
}

export const longestMadeFor = 200
