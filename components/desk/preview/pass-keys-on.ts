/** Forwards keys pressed inside a frame to the desk, so that Ctrl+S works there too. */
export function passKeysOn(page: Document | null): void {
  page?.addEventListener('keydown', (event) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = event
    const pressed = { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing }
    const heard = !window.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, cancelable: true }))
    if (heard) event.preventDefault()
  })
}
