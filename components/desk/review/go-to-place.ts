import type { FindingPlace } from '@/lib/preflight/finding'

/** Scrolls to the place, focuses it, and selects `words` if they are there. False where the form does not show it. */
export function goToPlace(place: FindingPlace, words?: string): boolean {
  const target = fieldAt(place)
  if (!target) return false
  target.scrollIntoView({ block: 'center' })
  // A source's title is plain text until it is edited.
  if (place.kind === 'source') openTitle(target, place.number, words)
  else focusAt(target, words)
  return true
}

function focusAt(target: HTMLElement, words: string | undefined): void {
  target.focus({ preventScroll: true })
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return
  const start = words ? target.value.indexOf(words) : -1
  if (words && start >= 0) target.setSelectionRange(start, start + words.length)
}

/** Clicks “Aa” unless its field is open, and goes on in the field once it is rendered. */
function openTitle(button: HTMLElement, number: number, words: string | undefined): void {
  if (button.getAttribute('aria-expanded') !== 'true') button.click()
  requestAnimationFrame(() => {
    const field = button.closest('li')?.querySelector<HTMLElement>(`textarea[aria-label="Title of source ${number}"]`)
    focusAt(field ?? button, words)
  })
}

/** The same in the preview of the file: the line, or the first line of the field, or the beginning. */
export function goToLine(place: FindingPlace): void {
  const file = document.querySelector<HTMLElement>('[data-file]')
  const lines = [...(file?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
  const target = lines.find(({ dataset }) => isLineOf(place, dataset)) ?? lines[0]
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

function isLineOf(place: FindingPlace, { line, fields }: DOMStringMap): boolean {
  if ('line' in place) return line === String(place.line)
  const field = place.kind === 'field' ? place.field : place.kind === 'section' ? place.section : undefined
  return field !== undefined && (fields ?? '').split(' ').includes(field)
}

const isOutlet = (field: string): boolean => /^outlets\b/.test(field)

function fieldAt(place: FindingPlace): HTMLElement | undefined {
  const one = (selector: string) => document.querySelector<HTMLElement>(`[data-draft] ${selector}`) ?? undefined
  const inSection = (section: string) => one(`[data-section="${CSS.escape(section)}"]`)
  switch (place.kind) {
    case 'section': {
      const section = inSection(place.section)
      return section?.querySelector<HTMLElement>('textarea, button, input') ?? section
    }
    case 'highlight':
      // Empty lines are not highlights.
      return [...(inSection(place.section)?.querySelectorAll<HTMLTextAreaElement>('ol > li textarea') ?? [])].filter(
        ({ value }) => value.trim() !== '',
      )[place.index]
    case 'source':
      // The side's own list comes after the list of all.
      return [...document.querySelectorAll<HTMLElement>(`[data-draft] [data-retype="${place.number}"]`)].at(-1)
    case 'article':
      return one(`#article-title-${place.index}`)
    case 'field':
      if (place.field === 'title') return one('#title')
      if (isOutlet(place.field)) return one('[data-field="outlets"]')
      return place.field.startsWith('image') ? one('[data-field="image"] textarea') : undefined
    case 'line':
      return undefined
  }
}
