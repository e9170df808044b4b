/**
 * Keys that are pressed in a window's page are heard by the desk around it: who has clicked into a preview saves with
 * the same keys as before.
 */
export function passKeysOn(page: Document | null): void {
  page?.addEventListener('keydown', (event) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = event
    const pressed = { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing }
    const heard = !window.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, cancelable: true }))
    if (heard) event.preventDefault()
  })
}
