const patience = 10_000

/**
 * Notifies a WebSub hub of these feeds in one POST; the hub fetches them itself. Rejects unless it answers 2xx in ten
 * seconds. Redirects are not followed: the POST could become an empty GET, and only the operator says which hosts this
 * server contacts.
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

const whyOf = (reason: unknown): string => {
  const { cause = reason } = reason instanceof Error ? reason : {}
  return cause instanceof Error && cause.message ? cause.message : String(cause)
}
