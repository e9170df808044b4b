import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../globals.css', import.meta.url), 'utf8')

function pairOf(token: string): [light: string, dark: string] {
  const [, light, dark] = new RegExp(`--color-${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? []
  if (!light || !dark) throw new Error(`--color-${token} is no pair of colours`)
  return [light, dark]
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

for (const text of ['ink', 'quiet', 'pencil', 'a', 'b', 'c', 'd'])
  for (const ground of ['paper', 'wash'])
    test(`text in ${text} on ${ground} has a contrast of 4.5 in light and dark`, () => {
      const [light, dark] = pairOf(text)
      const [lightGround, darkGround] = pairOf(ground)
      expect(contrast(light, lightGround)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark, darkGround)).toBeGreaterThanOrEqual(4.5)
    })

test('black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})
