const first = 5_000
const longest = 15 * 60_000

/** How long to wait after this many failures in a row, in milliseconds: 5 s, then twice as long each time, up to 15 minutes. */
export const backOff = (failures: number): number => Math.min(longest, first * 2 ** Math.max(0, failures - 1))
