const first = 5_000
const longest = 15 * 60_000

/** Milliseconds to wait after so many failures in a row: 5 s, doubled each time, 15 minutes at most. */
export const backOff = (failures: number): number => Math.min(longest, first * 2 ** Math.max(0, failures - 1))
