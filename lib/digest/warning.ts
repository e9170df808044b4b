/** Something an editor should see. One that holds keeps the document a draft until an editor has reviewed it. */
export interface Warning {
  /** kebab-case, stable: `count-disagrees`, `unparsed-source`, `unknown-key`. */
  readonly code: string
  /** One sentence for a person: what is so, and where. */
  readonly message: string
  readonly line: number | undefined
  readonly field: string | undefined
  readonly holds: boolean
}
