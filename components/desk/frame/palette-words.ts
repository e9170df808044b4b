export const findLabel = 'Find a document or command'
export const findPlaceholder = 'A day, a headline, a command: 12 Feb, tariff, 新华'
export const fieldLook =
  'w-full border-b border-ink bg-paper px-3 py-3 font-sans text-note outline-none placeholder:text-quiet'
