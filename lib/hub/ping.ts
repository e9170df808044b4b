const patience = 10_000

/**
 * Tells a WebSub hub that these feeds have news: one POST for all of them. Rejects unless the hub takes it (2xx) within
 * ten seconds. The hub fetches the feeds itself; nothing of what is in them is sent. Where the hub points elsewhere,
 * nobody follows: a POST that is redirected may arrive as an empty GET and be answered with 200, and which machines
 * this server talks to is the operator's to say.
 */
export async function ping(hubUrl: string, feedUrls: readonly string[], within = patience): Promise<void> {
  const body = new URLSearchParams([['hub.mode', 'publish'], ...feedUrls.map((url) => ['hub.url', url])])
  const signal = AbortSignal.timeout(within)
  const response = await fetch(hubUrl, { method: 'POST', body, redirect: 'manual', signal }).catch((reason) => {
    throw new Error(signal.aborted ? `it did not answer within ${within / 1_000} s` : `no answer: ${whyOf(reason)}`)
  })
  await response.body?.cancel()
  if (response.ok) return
  const elsewhere = response.headers.get('location')
  throw new Error(
    elsewhere
      ? `it answered ${response.status} and points to ${elsewhere}: set WEBSUB_HUB to the address that takes pings`
      : `it answered ${response.status}`,
  )
}

/** `fetch` says only that it failed; what did is its cause. */
const whyOf = (reason: unknown): string => {
  const { cause = reason } = reason instanceof Error ? reason : {}
  return cause instanceof Error && cause.message ? cause.message : String(cause)
}
