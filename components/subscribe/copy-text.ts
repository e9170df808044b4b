/** Puts text on the clipboard; false where the browser has none to offer, as on a page that is not served by HTTPS. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
