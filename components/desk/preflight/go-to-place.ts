import type { Place } from '@/lib/preflight/finding'

/** Brings the place into sight and puts the caret there. False where the sheet does not show it. */
export function goToPlace(place: Place): boolean {
  const target = fieldAt(place)
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
  return target !== undefined
}

function fieldAt(place: Place): HTMLElement | undefined {
  const one = (selector: string) => document.querySelector<HTMLElement>(`[data-draft] ${selector}`) ?? undefined
  const inSection = (section: string) => one(`[data-section="${CSS.escape(section)}"]`)
  switch (place.kind) {
    case 'section': {
      const section = inSection(place.section)
      return section?.querySelector<HTMLElement>('textarea, button, input') ?? section
    }
    case 'highlight':
      return inSection(place.section)?.querySelectorAll<HTMLElement>('ol > li textarea')[place.index]
    case 'source':
      // The list of its own side comes after the one of them all.
      return [...document.querySelectorAll<HTMLElement>(`[data-draft] [data-source="${place.number}"]`)].at(-1)
    case 'article':
      return one(`#article-title-${place.index}`)
    case 'field':
      return place.field === 'title' ? one('#title') : one(`[data-field="${CSS.escape(place.field)}"]`)
    case 'line':
      return undefined
  }
}
