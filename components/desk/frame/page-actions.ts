export interface PageAction {
  readonly key: string
  readonly name: string
  /** As `aria-keyshortcuts` has it: `Control+S Meta+S`. */
  readonly keys: string | undefined
  readonly run: () => void
}

/** Enabled buttons and links within `data-acts`, in the order of the page. */
export function pageActions(page: ParentNode): readonly PageAction[] {
  const marked = [...page.querySelectorAll<HTMLElement>('[data-acts] button:enabled, [data-acts] a[href]')]
  return marked
    .filter((element) => element.closest('dialog') === null)
    .flatMap((element, index): PageAction[] => {
      const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
      if (!name) return []
      const keys = element.getAttribute('aria-keyshortcuts') ?? undefined
      return [{ key: `${index} ${name}`, name, keys, run: () => element.click() }]
    })
}

/** The marked action, else the save button. */
export const primaryAction = (page: ParentNode): HTMLElement | null =>
  page.querySelector<HTMLElement>('[data-acts] [data-primary]:enabled') ??
  page.querySelector<HTMLElement>('[data-acts] [aria-keyshortcuts~="Control+S"]:enabled')
