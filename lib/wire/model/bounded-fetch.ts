/** An answer that is not read any further. `message` is a sentence for a person. Told by its code. */
class AnswerRefused extends Error {
  readonly code = 'model-answer-refused'
}

export const isAnswerRefused = (error: unknown): error is Error =>
  (error as { readonly code?: unknown } | null | undefined)?.code === 'model-answer-refused'

const mostBytes = 1_000_000
/** A shorter one is no secret (`none`, `ollama`), and would be found in any text. */
const shortestSecret = 8
const keptHeaders = ['content-type', 'retry-after']

/**
 * `fetch` for a model's service: follows no redirect (the key and the request go to MODEL_URL and nowhere else), reads
 * no more than a megabyte, and hands on nothing in which the key is repeated.
 */
export function boundedFetch(key: string | undefined): typeof fetch {
  return async (address, init) => {
    const response = await fetch(address, { ...init, redirect: 'manual' })
    const { status, headers } = response
    if (status >= 300 && status < 400) {
      await response.body?.cancel()
      throw new AnswerRefused(
        `The model's service redirects to another address (it answered ${status}). Set MODEL_URL to the address that answers.`,
      )
    }
    if (status < 200 || status > 599 || status === 204 || status === 205) {
      await response.body?.cancel()
      throw new AnswerRefused(`The model's service sent no answer (it answered ${status}).`)
    }
    const text = await readBounded(response)
    const kept = keptHeaders.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : []))
    return new Response(key && key.length >= shortestSecret ? text.replaceAll(key, '(key)') : text, {
      status,
      headers: Object.fromEntries(kept),
    })
  }
}

async function readBounded({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > mostBytes)
      throw new AnswerRefused(`The answer of the model's service is larger than ${mostBytes / 1_000_000} MB.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
