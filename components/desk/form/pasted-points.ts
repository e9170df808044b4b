import { signOf } from '@/lib/digest/body/points'

const marker = /^(?:[-*+]|\d{1,3}[.)])[ \t]+/

/** One highlight a line, without bullets. Among bullets, a line without one continues the line above. */
export function pastedPoints(text: string): readonly string[] {
  const lines = text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean)
  const isList = lines.some(begins)
  const points: string[] = []
  for (const line of lines) {
    const last = points.at(-1)
    if (isList && last !== undefined && !begins(line)) points[points.length - 1] = `${last} ${line}`
    else points.push(signOf(line.replace(marker, ''))?.text ?? line.replace(marker, ''))
  }
  return points
}

const begins = (line: string): boolean => marker.test(line) || signOf(line) !== undefined
