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
  readonly references?: string
}

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
}

export const cslDay = (day: string): CslDate => ({ 'date-parts': [day.split('-').map(Number)] })
