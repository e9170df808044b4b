import { fileURLToPath } from 'node:url'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { securityHeaders } from './server/security-headers.mjs'

/** @type {(phase: string) => import('next').NextConfig} */
export default function config(phase) {
  return {
    poweredByHeader: false,
    reactStrictMode: true,
    // forbidden(): a 403 that is one.
    experimental: { authInterrupts: true },
    // No page uses the optimizer, and what it makes outlives a withdrawal.
    images: { unoptimized: true },
    // Titles and descriptions stand in the head of every page, and are not put there by a script.
    htmlLimitedBots: /.*/,
    serverExternalPackages: [
      'better-sqlite3',
      'better-sqlite3-napi',
      '@node-rs/argon2',
      '@resvg/resvg-js',
      'fontkit',
      'satori',
    ],
    turbopack: { root: import.meta.dirname },
    ...(phase === PHASE_PRODUCTION_SERVER
      ? {
          cacheHandler: fileURLToPath(new URL('./server/isr-cache.mjs', import.meta.url)),
          cacheMaxMemorySize: 0,
        }
      : {}),
    headers: async () => [
      { source: '/:path*', headers: securityHeaders(process.env.SITE_URL) },
      // Next would let shared caches keep a page as long as `revalidate` says: a withdrawn one, too.
      {
        source: '/:path((?!_next/|admin|preview|setup|sign-in|api/).*)',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }],
      },
      // Named by what is in it.
      {
        source: '/paper.js',
        has: [{ type: 'query', key: 'v' }],
        headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
      },
      // The secret stands in the address: no page that is led to from there may hear of it, not even our own.
      { source: '/preview/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
    ],
  }
}
