/** A sentence of the usual hundred characters is set at full size; one far longer would fill a screen on its own. */
export const headlineSize = (plain: string): 'text-display' | 'text-title' =>
  plain.length > 150 ? 'text-title' : 'text-display'
