import type { MetadataRoute } from 'next'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'

// The name is known when the server runs, not when it is built.
export const dynamic = 'force-dynamic'

export default function manifest(): MetadataRoute.Manifest {
  const { publicationName } = environment()
  return {
    name: publicationName,
    short_name: publicationName,
    start_url: addresses.front(),
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    icons: [
      { src: '/apple-touch-icon.png', sizes: '180x180', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  }
}
