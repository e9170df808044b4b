import { createHmac } from 'node:crypto'

const patienceMs = 10_000

/**
 * `Parallax-Signature: t=<seconds>,v1=<hex>` is the HMAC-SHA256 of `<seconds>.<body>`, so receivers can verify the
 * sender and refuse replays. Rejects unless 2xx in time; follows no redirects.
 */
export async function postWebhook(
  { url, secret }: { readonly url: string; readonly secret: string },
  payload: object,
  now = new Date(),
): Promise<void> {
  const body = JSON.stringify(payload)
  const seconds = Math.floor(now.getTime() / 1_000)
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  const signal = AbortSignal.timeout(patienceMs)
  const headers = { 'Content-Type': 'application/json', 'Parallax-Signature': `t=${seconds},v1=${signature}` }
  const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual', signal }).catch((reason) => {
    throw new Error(
      signal.aborted ? `no answer within ${patienceMs / 1_000} s` : `no answer: ${reason.cause ?? reason}`,
    )
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
}
