// What a page of the paper does for those who let scripts run. Everything that can be read is there without it.
;(() => {
  const page = document.documentElement
  if (page.dataset.reading) return
  page.dataset.reading = 'on'
  if (navigator.share) page.dataset.share = 'on'

  const address = () => document.querySelector('link[rel=canonical]')?.href ?? location.href

  /** Said to everybody: seen beside what was pressed, read out by a screen reader. */
  let notice
  const say = (near, text) => {
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
    clearTimeout(say.timer)
    say.timer = setTimeout(() => {
      notice.textContent = ''
    }, 1600)
  }
  const copy = (near, text) =>
    (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => say(near, 'Link copied'),
      () => say(near, 'Copy it from the address bar'),
    )

  const tools = {
    copy: (button) => copy(button, address()),
    print: () => print(),
    share: () => navigator.share({ title: document.title, url: address() }).catch(() => {}),
  }
  document.addEventListener('click', (event) => {
    const { target } = event
    const button = target.closest?.('[data-tool]')
    if (button) return void tools[button.dataset.tool]?.(button)
    // The link itself still goes where it says: the highlight is marked, and its address is in the bar.
    const anchor = target.closest?.('.anchored a[href^="#"]')
    if (anchor && !event.metaKey && !event.ctrlKey) copy(anchor, address() + anchor.hash)
  })
})()
