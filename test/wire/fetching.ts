import { afterEach } from 'vitest'
import { type Fetcher, type FetcherOptions, openFetcher } from '@/lib/wire/fetch-feed'
import { type FeedServer, feedServer } from './feed-server'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

/** A server that is closed after its test. */
export async function serve(paths: Parameters<typeof feedServer>[0]): Promise<FeedServer> {
  const server = await feedServer(paths)
  open.push(server)
  return server
}

/** A fetcher that may reach loopback, closed after its test. */
export function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const made = openFetcher({ userAgent: 'Parallax/1 (+https://news.example.org)', allow: ['127.0.0.0/8'], ...options })
  open.push(made)
  return made
}
