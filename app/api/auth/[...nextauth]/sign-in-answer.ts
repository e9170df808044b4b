import { throttled, wrongPassword } from '@/lib/auth/options'
import { waitWords } from '@/lib/auth/throttle'
import { unsaved, waitAnswer } from './wait-answer'

/**
 * Answers a plain form with a page, a script (`Accept: application/json`) with a status and a line. `home` is where the
 * form leads. next-auth answers with redirects that carry the outcome in their address.
 */
export function answerSignIn(request: Request, answer: Response, home: string): Response {
  const script = request.headers.get('accept') === 'application/json'
  const outcome = outcomeOf(answer.headers.get('location'))
  if (outcome.kind === 'home') {
    if (!script) return seeOther(outcome.to, answer)
    return Response.json({ to: outcome.to }, { headers: cookiesOf(answer) })
  }
  if (outcome.kind === 'throttled') {
    const words = `Too many failed sign-ins. Try again ${waitWords(outcome.seconds)}.`
    const hint = 'If you have forgotten your password, ask an admin for a link to set a new one.'
    return waitAnswer(request, {
      status: 429,
      seconds: outcome.seconds,
      heading: 'Too many failed sign-ins',
      words,
      hint,
    })
  }
  if (outcome.kind === 'unavailable')
    return waitAnswer(request, {
      ...unsaved,
      words: 'Sign-ins cannot be checked just now. Your password may well be right.',
    })
  if (script) return Response.json({ words: refusals[outcome.kind] }, { status: outcome.kind === 'stale' ? 400 : 401 })
  return seeOther(`/sign-in?error=${outcome.kind}&callbackUrl=${encodeURIComponent(home)}`, answer)
}

/** The same words whether or not the account exists. */
export const refusals = {
  refused: 'The e-mail address or password is wrong.',
  stale: 'This form has expired. Please try again.',
} as const

type Outcome =
  | { readonly kind: 'home'; readonly to: string }
  | { readonly kind: 'throttled'; readonly seconds: number }
  | { readonly kind: 'unavailable' }
  | { readonly kind: keyof typeof refusals }

function outcomeOf(location: string | null): Outcome {
  const url = new URL(location ?? '/', 'http://paper')
  const error = url.searchParams.get('error')
  if (error?.startsWith(throttled)) return { kind: 'throttled', seconds: Number(error.slice(throttled.length)) }
  if (error === wrongPassword) return { kind: 'refused' }
  if (error) return { kind: 'unavailable' }
  if (url.searchParams.has('csrf') || !location) return { kind: 'stale' }
  return { kind: 'home', to: url.pathname + url.search + url.hash }
}

function cookiesOf(answer: Response): Headers {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  for (const cookie of answer.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return headers
}

function seeOther(to: string, answer: Response): Response {
  const headers = cookiesOf(answer)
  headers.set('Location', to)
  return new Response(null, { status: 303, headers })
}
