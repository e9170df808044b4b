import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { environment } from '@/lib/env'
import { faces } from './fonts'
import './globals.css'

// Addressed by its hash, so that browsers may cache it forever.
const script = readFileSync(path.join(process.cwd(), 'public/paper.js'))
const scriptAddress = `/paper.js?v=${createHash('sha256').update(script).digest('hex').slice(0, 16)}`

export function generateMetadata(): Metadata {
  const { publicationName, siteUrl } = environment()
  return {
    metadataBase: new URL(siteUrl),
    applicationName: publicationName,
    title: { default: publicationName, template: `%s · ${publicationName}` },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#131211' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script sets attributes here before React hydrates.
    <html lang="en" className={faces} suppressHydrationWarning>
      <head>
        {/* Blocking on purpose: the theme is set before the first paint. */}
        <script src={scriptAddress} />
      </head>
      <body>{children}</body>
    </html>
  )
}
