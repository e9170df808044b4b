/** What a draft can be looked at as, before it is public. */
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

/** What the server draws for a view: a phone shows the page. */
export type DrawnView = Exclude<View, 'phone'>
export const drawnFor = (view: View): DrawnView => (view === 'phone' ? 'page' : view)
