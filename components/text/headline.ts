/** Most headlines are about a hundred characters; a much longer one would fill the screen. */
export const headlineSize = (plain: string): 'text-display' | 'text-title' =>
  plain.length > 150 ? 'text-title' : 'text-display'
