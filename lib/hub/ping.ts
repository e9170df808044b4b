const patience = 10_000

/**
 * Tells a WebSub hub that these feeds have news: one POST for all of them. Rejects unless the hub takes it (2xx) within
 * ten seconds. The hub fetches the feeds itself; nothing of what is in them is sent.
 */
export async function ping(hubUrl: string, feedUrls: readonly string[]): Promise<void> {
  const body = new URLSearchParams([['hub.mode', 'publish'], ...feedUrls.map((url) => ['hub.url', url])])
  const response = await fetch(hubUrl, {
    method: 'POST',
    body,
    redirect: 'follow',
    signal: AbortSignal.timeout(patience),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the hub answered ${response.status}`)
}
