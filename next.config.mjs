import { fileURLToPath } from 'node:url'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { securityHeaders } from './scripts/start/security-headers.mjs'

/** @type {(phase: string) => import('next').NextConfig} */
export default function config(phase) {
  return {
    poweredByHeader: false,
    reactStrictMode: true,
    // Pages stay fresh through the edition (see lib/page-cache.mjs); shared caches may keep them this long.
    expireTime: 60,
    // Our own server codes what it sends (scripts/start/serve.mjs); under `next dev` Next does.
    compress: !('parallaxCodingHeader' in globalThis),
    // forbidden(): a 403 that is one.
    experimental: { authInterrupts: true },
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
          cacheHandler: fileURLToPath(new URL('./lib/page-cache.mjs', import.meta.url)),
          cacheMaxMemorySize: 0,
        }
      : {}),
    headers: async () => [
      { source: '/:path*', headers: securityHeaders },
      // The secret stands in the address: no page that is led to from there may hear of it, not even our own.
      { source: '/preview/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
    ],
  }
}
