/** One reference in the Citation Style Language's JSON: the part of it that we fill. */
export interface CslItem {
  readonly id: string
  readonly type: 'article-newspaper'
  readonly title: string
  /** The file's own title, where that is another. */
  readonly 'title-short'?: string
  readonly author?: readonly { readonly literal: string }[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly section?: string
  readonly issued?: CslDate
  readonly URL?: string
  readonly language?: string
  readonly version?: string
  readonly abstract?: string
  readonly note?: string
  /** CSL has one text for all references of a work. */
  readonly references?: string
}

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
}

/** `2026-01-21` as CSL writes a day. */
export const cslDay = (day: string): CslDate => ({ 'date-parts': [day.split('-').map(Number)] })
