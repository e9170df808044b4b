/** A moment in UTC beside a local one: `2026-02-05 03:30 UTC`. */
export const utcWords = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
