import { shortened } from '@/lib/digest/shortened'

/** How much room a text takes, in Latin letters: Han takes twice as much. */
export const roomOf = (text: string): number =>
  text.length + (text.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]/gu)?.length ?? 0)

/** The text, cut where it would not fit. satori's own clamp forgets the ellipsis where a line ends with a word. */
export const fitted = (text: string, room: number): string =>
  shortened(text, Math.floor((room * text.length) / Math.max(roomOf(text), 1)))
