import { readFileSync } from 'node:fs'
import { Window } from 'happy-dom'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ShortcutsButton } from '@/components/ui/colophon'
import { ThemeChoice } from '@/components/ui/theme-choice'

export const script = readFileSync('public/paper.js', 'utf8')

export const canonical = 'https://paper.example/digests/us-china/2026-02-12'

interface Settings {
  /** `refused`: storage access throws. */
  readonly stored?: Readonly<Record<string, string>> | 'refused'
  readonly offers?: Readonly<Record<string, unknown>>
}

/** Runs public/paper.js as a browser does, before there is a body, in a page of real components. */
export function openPage(page: ReactNode, { stored = {}, offers = {} }: Settings = {}) {
  const window = new Window({
    url: `${canonical}?utm_source=mail`,
    settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
  })
  const { document } = window
  Object.assign(window, { setTimeout, clearTimeout })
  for (const [name, value] of Object.entries(offers)) Object.defineProperty(window.navigator, name, { value })
  if (stored === 'refused')
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('refused')
      },
    })
  else for (const [name, value] of Object.entries(stored)) window.localStorage.setItem(name, value)
  document.head.innerHTML = `<link rel="canonical" href="${canonical}">`
  document.body.remove()
  window.eval(script)
  const root = document.documentElement
  const theme = root.getAttribute('data-theme')
  root.append(document.createElement('body'))
  document.body.innerHTML = renderToStaticMarkup(page)
  document.dispatchEvent(new window.Event('DOMContentLoaded'))
  const find = (selector: string) => {
    const found = document.querySelector(selector)
    if (!(found instanceof window.HTMLElement)) throw new Error(`nothing is ${selector}`)
    return found
  }
  const press = (key: string, init = {}, at = document.activeElement ?? document.body) => {
    const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
    at.dispatchEvent(event)
    return event.defaultPrevented
  }
  const type = (text: string) => {
    const input = find('#query') as unknown as HTMLInputElement
    input.value = text
    find('#query').dispatchEvent(new window.Event('input', { bubbles: true }))
  }
  return { window, document, root, theme, find, press, type }
}

export type OpenPage = ReturnType<typeof openPage>

const highlight = (id: string) => (
  <li key={id} id={id} className="anchored">
    Text{' '}
    <a href={`#${id}`} className="anchor">
      #
    </a>
  </li>
)
export const article = (
  <>
    <main>
      <h2>
        <a href="/topics/us-china">US vs China</a>
      </h2>
      <ul>{['us-1', 'us-2'].map(highlight)}</ul>
    </main>
    <ThemeChoice />
    <ShortcutsButton />
  </>
)
