export function randomMoments(
  count: number,
  most: number,
): { readonly seed: number; readonly moments: readonly number[] } {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  let a = seed
  const random = () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return { seed, moments: Array.from({ length: count }, () => random() * most) }
}
