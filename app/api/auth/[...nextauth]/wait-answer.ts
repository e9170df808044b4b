export const unsaved = {
  status: 503,
  seconds: 30,
  heading: 'Not just now',
  hint: 'Try again in a minute. If it goes on, tell the administrator of this server that nothing can be saved.',
} as const

interface Wait {
  readonly status: 429 | 503
  readonly seconds: number
  readonly heading: string
  readonly words: string
  readonly hint: string
}

export function waitAnswer(request: Request, { status, seconds, ...page }: Wait): Response {
  const headers = { 'Retry-After': String(seconds), 'Cache-Control': 'no-store' }
  if (request.headers.get('accept') === 'application/json')
    return Response.json(
      { words: status === 503 ? `${page.words} Try again in a minute.` : page.words },
      { status, headers },
    )
  return new Response(waitPage(page), { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })
}

/**
 * For browsers without JavaScript. Pages of Next cannot have these statuses, so it is written here; all text is ours.
 */
const waitPage = ({ heading, words, hint }: Pick<Wait, 'heading' | 'words' | 'hint'>) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${heading}</title>
<style>
:root { color-scheme: light dark }
body { max-width: 34rem; margin: 4rem auto; padding: 0 1rem; font: 1.0625rem/1.5 Georgia, serif;
  background: light-dark(#fbf9f4, #131211); color: light-dark(#191816, #ece8df) }
h1 { font-size: 1.375rem; font-weight: 500 }
a { color: inherit }
</style>
</head>
<body>
<main>
<h1>${heading}</h1>
<p role="alert">${words}</p>
<p>${hint}</p>
<p><a href="/sign-in">Back to the form</a></p>
</main>
</body>
</html>
`
