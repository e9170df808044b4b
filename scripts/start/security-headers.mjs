/** On every answer, whoever makes it: Next (next.config.mjs) or the server around it. */
export const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** @param {import('node:http').ServerResponse} response one that Next is not going to make */
export function secure(response) {
  for (const { key, value } of securityHeaders) response.setHeader(key, value)
}
