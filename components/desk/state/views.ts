export const views = ['page', 'phone', 'beside', 'feed', 'card', 'file'] as const
export type View = (typeof views)[number]

export const viewNames: Record<View, string> = {
  page: 'Page',
  phone: 'Phone',
  beside: 'Next to the live page',
  feed: 'Feed item',
  card: 'Share card',
  file: 'Source file',
}

export type DrawnView = Exclude<View, 'phone'>
export const drawnFor = (view: View): DrawnView => (view === 'phone' ? 'page' : view)
