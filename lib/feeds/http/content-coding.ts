/** How the bytes of an answer may travel. */
export type ContentCoding = 'br' | 'gzip' | 'identity'

/** Ours, best first: the smallest leads where the client likes several as much. */
const preferred = ['br', 'gzip', 'identity'] as const

const weightOf = (parameter: string | undefined): number => {
  const weight = /^\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*$/i.exec(parameter ?? 'q=1')?.[1]
  return weight === undefined ? 0 : Number(weight)
}

/**
 * The coding to answer with (RFC 9110, 12.5.3). Without the field nothing is assumed and the bytes go as they are; so
 * they do where the client refuses everything we have, since a feed that can be read beats an error.
 */
export function chooseCoding(acceptEncoding: string | null): ContentCoding {
  if (acceptEncoding === null) return 'identity'
  const weights = new Map<string, number>()
  for (const member of acceptEncoding.split(',')) {
    const [name = '', ...parameters] = member.split(';')
    const coding = name
      .trim()
      .toLowerCase()
      .replace(/^x-gzip$/, 'gzip')
    if (coding) weights.set(coding, weightOf(parameters[0]))
  }
  const likes = (coding: ContentCoding): number => weights.get(coding) ?? weights.get('*') ?? 0
  // Not naming `identity` does not refuse it: it stays the last resort.
  const best = Math.max(...preferred.map(likes))
  return best > 0 ? (preferred.find((coding) => likes(coding) === best) ?? 'identity') : 'identity'
}
