import { type FormEvent, useState } from 'react'

/** Sends the form without leaving the page. Where that fails for any other reason than its answer, sends it plainly. */
export function useSignIn(problem: string | undefined) {
  const [words, setWords] = useState(problem)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    setBusy(true)
    setWords(undefined)
    try {
      const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
      const body = new URLSearchParams(fields)
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } })
      const said: { to?: string; words?: string } = await answer.json()
      if (said.to) return location.assign(said.to)
      setWords(said.words ?? 'That did not work. Try again.')
    } catch {
      setWords('The server did not answer. Try again.')
    }
    setBusy(false)
    form.querySelector<HTMLInputElement>('[type=password]')?.select()
  }

  return { words, busy, submit }
}
