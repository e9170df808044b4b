import { fileURLToPath } from 'node:url'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { securityHeaders } from './server/security-headers.mjs'

/** @type {(phase: string) => import('next').NextConfig} */
export default function config(phase) {
  return {
    poweredByHeader: false,
    reactStrictMode: true,
    // Lets pages answer with a real 403.
    experimental: { authInterrupts: true },
    // No page uses the optimizer, and its cache outlives a withdrawal.
    images: { unoptimized: true },
    // Titles and descriptions are in the head of every page, not added by a script.
    htmlLimitedBots: /.*/,
    serverExternalPackages: [
      'better-sqlite3',
      'better-sqlite3-napi',
      '@node-rs/argon2',
      '@resvg/resvg-js',
      'defuddle',
      'fontkit',
      'linkedom',
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
      // Next would let shared caches keep a page for `revalidate` seconds, a withdrawn one too.
      {
        source: '/:path((?!_next/|admin|preview|setup|sign-in|api/).*)',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }],
      },
      // Addressed by hash.
      {
        source: '/paper.js',
        has: [{ type: 'query', key: 'v' }],
        headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
      },
      // The secret is in the address: it must not leak as a referrer, not even to our own pages.
      { source: '/preview/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
    ],
  }
}
