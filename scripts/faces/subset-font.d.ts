declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2'
    /** The part of each variable axis that is kept; an axis not named stays whole. */
    readonly variationAxes?: Readonly<Record<string, { readonly min: number; readonly max: number }>>
  }
  /** A font with the letters of `text` only. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
