/** The part of a CSL-JSON reference that we fill. */
export interface CslItem {
  readonly id: string
  readonly type: 'article-newspaper'
  readonly title: string
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

/** `2026-01-21` to CSL's date. */
export const cslDay = (day: string): CslDate => ({ 'date-parts': [day.split('-').map(Number)] })
