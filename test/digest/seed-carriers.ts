/** Which sources support each highlight of the seeds, judged by a person. */
export const seedCarriers: Readonly<Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>> = {
  'us-china/2026-01-21': {
    overall: [[1], [2], [3, 5, 20], [4], [19, 17]],
    us: [[1], [2], [3, 5], [4]],
    china: [[11], [19], [18], [20]],
  },
  'us-china/2026-02-05': {
    overall: [[1, 3], [2, 8], [10, 17, 20], [6, 12], [20]],
    us: [[1, 3], [2, 8], [4], [10]],
    china: [[17, 20], [20], [], [19]],
  },
  'us-china/2026-02-12': {
    overall: [[1, 7, 9], [3, 10], [12, 16], [8], [4]],
    us: [[1, 7, 9], [2, 6], [3, 10], [4], [5]],
    china: [[12], [13], [14], [20], [11]],
  },
}
