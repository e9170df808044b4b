/**
 * The light edition's paper and inks: a picture has no theme. pictures.test.ts holds them to app/globals.css.
 */
export const inks = {
  paper: '#fbf9f4',
  ink: '#191816',
  quiet: '#635f57',
  rule: '#d9d4c8',
} as const

/** One ink and one line a place; a fifth side and later ones share the last. */
export const sideInks = ['#1d4ed8', '#b93a08', '#0b6b5f', '#7a2492'] as const
