/**
 * The header fields of a request as the web's `Headers` would give them, from how Node keeps them: names in small
 * letters, repeated ones joined.
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
export const fieldsOf = (headers) => ({
  get: (/** @type {string} */ name) => headers[name]?.toString() ?? null,
})
