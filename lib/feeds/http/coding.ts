import Negotiator from 'negotiator'

/** A form in which text travels. */
export type Coding = 'br' | 'gzip' | 'identity'

const ours: Coding[] = ['br', 'gzip', 'identity']
/** Where a client takes several equally well. */
const preferred: Coding[] = ['br', 'gzip']

/** Not in the types yet: the order that is ours breaks ties. */
interface WithPreference {
  encoding(available: Coding[], options: { preferred: Coding[] }): Coding | undefined
}

/**
 * The coding to answer in (RFC 9110, 12.5.3): Brotli, gzip or none, whichever the client ranks first. Who names none,
 * or refuses everything, gets the text as it is.
 */
export function chosenCoding(acceptEncoding: string | null): Coding {
  if (acceptEncoding === null) return 'identity'
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } }) as unknown as WithPreference
  return negotiator.encoding(ours, { preferred }) ?? 'identity'
}

/**
 * The response header in which the server around us (scripts/start/serve.mjs) takes the coding of a body that is coded
 * already: Next strikes a route's own Content-Encoding out. Undefined under another server, which does the coding itself.
 */
export const codingHeader = (): string | undefined =>
  (globalThis as { parallaxCodingHeader?: string }).parallaxCodingHeader
