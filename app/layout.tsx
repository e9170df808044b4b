import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { themeScript } from '@/components/ui/theme-script'
import { environment } from '@/lib/env'
import { faces } from './fonts'
import './globals.css'

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
    // The theme script may have set data-theme before React arrives.
    <html lang="en" className={faces} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
