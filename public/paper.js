// @ts-check
// The one script of the readers' pages: theme, keyboard shortcuts, copy, share, print, and suggestions while searching.
// Every page reads the same without it; what only it can answer has the class `scripted` and is hidden until it runs.
// It is loaded in <head>, before the first paint, and keeps to a strict policy: no HTML from text, no inline styles.
{
  const root = document.documentElement
  root.dataset.script = ''
  if ('share' in navigator) root.dataset.share = ''

  // A browser that refuses storage forgets the reader's choices with the page, and works otherwise.
  /** @param {string} name */
  const stored = (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  }
  /**
   * @param {string} name
   * @param {string | null} value null for the default, which is not stored
   */
  const store = (name, value) => {
    try {
      if (value === null) localStorage.removeItem(name)
      else localStorage.setItem(name, value)
    } catch {}
  }

  /** @param {string | null} theme anything but `light` and `dark` is the system's */
  const setTheme = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    else delete root.dataset.theme
  }
  setTheme(stored('theme'))
  let keysAreOn = stored('keys') !== 'off'

  /** @returns {NodeListOf<HTMLInputElement>} */
  const inputs = (/** @type {string} */ name) => document.querySelectorAll(`input[name="${name}"]`)
  document.addEventListener('DOMContentLoaded', () => {
    for (const input of inputs('theme')) input.checked = input.value === (root.dataset.theme ?? 'auto')
  })
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const { name, value, checked } = target
    if (name === 'theme') {
      setTheme(value)
      store('theme', value === 'auto' ? null : value)
    }
    if (name === 'keys') {
      keysAreOn = checked
      store('keys', checked ? null : 'off')
    }
  })

  // The page's own address, without what somebody's link added to it.
  const address = () =>
    /** @type {HTMLLinkElement?} */ (document.querySelector('link[rel=canonical]'))?.href ?? location.href

  /** @type {HTMLElement | undefined} */
  let notice
  /** @type {number | undefined} */
  let noticeTimer
  /**
   * Shows a short notice above an element, and has it read out by screen readers.
   * @param {Element} near
   * @param {string} text
   */
  const notify = (near, text) => {
    if (!notice) {
      notice = document.createElement('div')
      notice.className = 'notice'
      notice.setAttribute('role', 'status')
      document.body.append(notice)
    }
    const box = near.getBoundingClientRect()
    notice.style.top = `${Math.max(0, box.top - 36 + scrollY)}px`
    notice.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 140)) + scrollX}px`
    notice.textContent = text
    clearTimeout(noticeTimer)
    noticeTimer = window.setTimeout(() => notice?.replaceChildren(), 1600)
  }

  /**
   * Puts text on the clipboard; false where the browser offers none, as on a page that is not served by HTTPS.
   * @param {string} text
   */
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return false
    }
  }
  /**
   * @param {Element} near
   * @param {string} url
   */
  const copyLink = async (near, url) => notify(near, (await copy(url)) ? 'Link copied' : 'Copy it from the address bar')

  /** A button that copies the text in `data-text` says on itself how it went. @param {HTMLElement} button */
  const copyText = async (button) => {
    const label = button.firstElementChild
    if (!label) return
    const copied = await copy(button.dataset.text ?? '')
    label.textContent = copied ? 'Copied' : 'Select it and copy'
    if (copied)
      setTimeout(() => {
        label.textContent = 'Copy'
      }, 2500)
  }

  /**
   * @param {string} tag
   * @param {Record<string, unknown>} properties
   * @param {(Node | string)[]} children
   * @returns {HTMLElement}
   */
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties)
    element.append(...children)
    return element
  }
  const keyWords = {
    j: 'next headline or highlight',
    k: 'previous one',
    Enter: 'open it',
    '/': 'search',
    '?': 'this list',
  }
  /** @type {HTMLDialogElement | undefined} */
  let dialog
  /** The list of keys, and the switch that turns them off. */
  const openKeys = () => {
    if (!dialog) {
      const list = Object.entries(keyWords).map(([key, does]) =>
        make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, does)),
      )
      const close = make('button', { autofocus: true }, 'Close')
      dialog = /** @type {HTMLDialogElement} */ (
        make(
          'dialog',
          { className: 'keys unprinted' },
          make('h2', {}, 'Keyboard shortcuts'),
          make('dl', {}, ...list),
          make(
            'label',
            {},
            make('input', { type: 'checkbox', name: 'keys', checked: keysAreOn }),
            ' Single-key shortcuts are on',
          ),
          make('form', { method: 'dialog' }, close),
        )
      )
      dialog.setAttribute('aria-label', 'Keyboard shortcuts')
      dialog.setAttribute('closedby', 'any')
      document.body.append(dialog)
    }
    dialog.showModal()
  }

  /** What a button with `data-command` does. @type {Record<string, (button: HTMLElement) => unknown>} */
  const commands = {
    copy: (button) => copyLink(button, address()),
    'copy-text': copyText,
    keys: openKeys,
    print: () => print(),
    // Rejects where the reader closes the system's dialog.
    share: () => navigator.share({ title: document.title, url: address() }).catch(() => {}),
  }
  document.addEventListener('click', ({ target, metaKey, ctrlKey }) => {
    if (!(target instanceof Element)) return
    const button = /** @type {HTMLElement?} */ (target.closest('[data-command]'))
    if (button) return void commands[button.dataset.command ?? '']?.(button)
    // The link itself still goes where it says: the highlight is marked, and its address is in the bar.
    const anchor = /** @type {HTMLAnchorElement?} */ (target.closest('.anchored a[href^="#"]'))
    const canCopy = document.querySelector('[data-command=copy]')
    if (anchor && canCopy && !metaKey && !ctrlKey) copyLink(anchor, address() + anchor.hash)
  })

  /** What j and k go through: headlines that lead somewhere, and highlights that have an address. */
  const stops = () =>
    [
      .../** @type {NodeListOf<HTMLAnchorElement>} */ (
        document.querySelectorAll(
          'main :is(h1, h2, h3, h4) > a, main .anchored > :is(.number, .anchor), main .anchored > p > .anchor',
        )
      ),
    ].filter((stop) => stop.href && stop.getClientRects().length > 0)
  /** @param {1 | -1} by */
  const step = (by) => {
    const all = stops()
    const { activeElement } = document
    const at = activeElement instanceof HTMLAnchorElement ? all.indexOf(activeElement) : -1
    // From where the reader is looking, unless a stop has the focus already.
    const below = all.findIndex((stop) => stop.getBoundingClientRect().top >= 0)
    const next = at >= 0 ? at + by : by > 0 ? below : (below < 0 ? all.length : below) - 1
    const stop = all[next]
    stop?.focus({ preventScroll: true })
    stop?.scrollIntoView({ block: 'center' })
  }
  const search = () => {
    // The search page's own field; elsewhere the one in the head.
    const field = /** @type {HTMLInputElement?} */ (
      document.getElementById('query') ?? document.querySelector('header [type=search]')
    )
    field?.focus()
    field?.select()
  }
  /** @type {Record<string, () => void>} */
  const keys = { j: () => step(1), k: () => step(-1), '/': search, '?': openKeys }

  // Single keys: none is a browser's own with a modifier, none works while somebody types, and all of them can be
  // turned off (WCAG 2.1.4). Pages without the button for their list, such as the desk's, have none of them.
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (!keysAreOn || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
      return
    if (!Object.hasOwn(keys, key) || !document.querySelector('[data-command=keys]')) return
    if (document.querySelector('dialog[open]')) return
    const typing = 'input, textarea, select, [contenteditable]:not([contenteditable=false])'
    if (target instanceof Element && target.closest(typing)) return
    event.preventDefault()
    keys[key]?.()
  })

  /** @type {number | undefined} */
  let pause
  let asked = new AbortController()
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset.suggest) return
    const { list, value, dataset } = target
    const offer = (/** @type {string[]} */ texts) =>
      list?.replaceChildren(
        ...texts.map((text) => {
          const option = document.createElement('option')
          option.value = text
          return option
        }),
      )
    clearTimeout(pause)
    asked.abort()
    if (value.trim().length < 2) return offer([])
    asked = new AbortController()
    const { signal } = asked
    pause = window.setTimeout(async () => {
      try {
        const response = await fetch(dataset.suggest + encodeURIComponent(value), { signal })
        /** @type {{ queries: string[], outlets: { name: string }[] }} */
        const { queries, outlets } = await response.json()
        offer([...new Set([...queries, ...outlets.map(({ name }) => name)])])
      } catch {
        // Without suggestions the search is the same.
      }
    }, 150)
  })
}
