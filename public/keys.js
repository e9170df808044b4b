// Single keys for those who read with a keyboard: j and k, /, ?. None is a browser's own with a modifier, none works
// while somebody types, and all of them can be turned off (WCAG 2.1.4). The page is whole without this file.
{
  const listen = () => {
    const dialog = document.querySelector('dialog.keys')
    if (!dialog || dialog.dataset.ready) return
    dialog.dataset.ready = ''

    const choice = dialog.querySelector('input')
    try {
      choice.checked = localStorage.getItem('keys') !== 'off'
    } catch {}
    choice.addEventListener('change', () => {
      try {
        choice.checked ? localStorage.removeItem('keys') : localStorage.setItem('keys', 'off')
      } catch {}
    })
    const open = () => dialog.showModal()
    document.querySelector('[data-opens=keys]')?.addEventListener('click', open)

    /** What j and k go through: headlines that lead somewhere, and highlights that have an address. */
    const stops = () =>
      [
        ...document.querySelectorAll(
          'main :is(h1, h2, h3, h4) > a, main .anchored > :is(.number, .anchor), main .anchored > .caps > .anchor',
        ),
      ].filter((stop) => stop.href && stop.getClientRects().length > 0)
    const step = (by) => {
      const all = stops()
      const at = all.indexOf(document.activeElement)
      // From where the reader is looking, unless a stop has the focus already.
      const below = all.findIndex((stop) => stop.getBoundingClientRect().top >= 0)
      const from = at >= 0 ? at + by : by > 0 ? below : (below < 0 ? all.length : below) - 1
      const stop = all[from]
      stop?.focus({ preventScroll: true })
      stop?.scrollIntoView({ block: 'center' })
    }
    const search = () => {
      const field = document.getElementById('query')
      if (!field) return location.assign(dialog.dataset.search)
      field.focus()
      field.select()
    }
    const keys = { j: () => step(1), k: () => step(-1), '/': search, '?': open }

    document.addEventListener('keydown', (event) => {
      const { ctrlKey, metaKey, altKey, key } = event
      if (!choice.checked || ctrlKey || metaKey || altKey || event.isComposing || event.defaultPrevented) return
      if (!Object.hasOwn(keys, key) || document.querySelector('dialog[open]')) return
      if (event.target.closest?.('input, textarea, select, [contenteditable]:not([contenteditable=false])')) return
      event.preventDefault()
      keys[key]()
    })
  }
  // From the browser's cache the file may run before the page has been read to its end.
  document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', listen) : listen()
}
