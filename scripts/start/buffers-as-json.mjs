/**
 * How a Buffer writes itself as JSON, in the process that serves: as one text, not as a list of numbers. Next's
 * incremental cache writes every page that it keeps as JSON, Buffers and all, only to measure a text that it then
 * throws away (docs/decisions/0031). Nothing of ours writes a Buffer as JSON, and nothing reads one back.
 */
Object.assign(Buffer.prototype, {
  /** @this {Buffer} */
  toJSON() {
    return { type: 'Buffer', base64: this.toString('base64') }
  },
})
