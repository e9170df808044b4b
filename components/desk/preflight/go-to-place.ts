import type { Place } from '@/lib/preflight/finding'

/** Brings the place into sight and puts the caret there. False where the sheet does not show it. */
export function goToPlace(place: Place): boolean {
  const target = fieldAt(place)
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
  return target !== undefined
}

/** Whether the sheet has a field, or at least a line, for the place. */
export function isOnSheet(place: Place): boolean {
  if (place.kind === 'line') return false
  if (place.kind === 'section') return place.section !== 'perspectives' && place.section !== 'articles'
  return place.kind !== 'field' || place.field === 'title' || place.field.startsWith('image') || isOutlet(place.field)
}

const isOutlet = (field: string): boolean => /^outlets\b/.test(field)

function fieldAt(place: Place): HTMLElement | undefined {
  const one = (selector: string) => document.querySelector<HTMLElement>(`[data-draft] ${selector}`) ?? undefined
  const inSection = (section: string) => one(`[data-section="${CSS.escape(section)}"]`)
  switch (place.kind) {
    case 'section': {
      const section = inSection(place.section)
      return section?.querySelector<HTMLElement>('textarea, button, input') ?? section
    }
    case 'highlight':
      // Lines left empty are no highlights.
      return [...(inSection(place.section)?.querySelectorAll<HTMLTextAreaElement>('ol > li textarea') ?? [])].filter(
        ({ value }) => value.trim() !== '',
      )[place.index]
    case 'source':
      // The list of its own side comes after the one of them all.
      return [...document.querySelectorAll<HTMLElement>(`[data-draft] [data-source="${place.number}"]`)].at(-1)
    case 'article':
      return one(`#article-title-${place.index}`)
    case 'field':
      if (place.field === 'title') return one('#title')
      return one(isOutlet(place.field) ? '[data-field="outlets"]' : '[data-field="image"]')
    case 'line':
      return undefined
  }
}
