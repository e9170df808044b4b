/** The part of citation-js 0.8 that we use: the last line for Node 20 has no types. */
declare module '@citation-js/core' {
  import type { CslItem } from '@/lib/citations/csl'

  interface Output {
    format(name: 'bibtex', items: readonly CslItem[]): string
    format(
      name: 'ris',
      items: readonly CslItem[],
      options: { format: 'object' },
    ): readonly Record<string, string | readonly string[]>[]
  }
  interface BibtexSettings {
    format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean }
  }
  export const plugins: { output: Output; config: { get(name: '@bibtex'): BibtexSettings } }
  export class Cite {
    constructor(text: string)
    readonly data: readonly CslItem[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
