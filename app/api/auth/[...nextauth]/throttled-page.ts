/**
 * The page of a 429, for browsers without JavaScript. A page of Next's cannot have this status, so it is written out
 * here; `words` are ours.
 */
export const throttledPage = (words: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Too many failed sign-ins</title>
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
<h1>Too many failed sign-ins</h1>
<p role="alert">${words}</p>
<p>If you have forgotten your password, ask an admin for a link to set a new one.</p>
<p><a href="/sign-in">Back to the form</a></p>
</main>
</body>
</html>
`
