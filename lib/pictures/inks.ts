/** The light theme's colours: a picture has no theme. inks.test.ts compares them with app/globals.css. */
export const inks = {
  paper: '#fbf9f4',
  ink: '#191816',
  quiet: '#635f57',
  rule: '#d9d4c8',
} as const

export const sideInks = ['#1d4ed8', '#b93a08', '#0b6b5f', '#7a2492'] as const
