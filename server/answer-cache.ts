import { LRUCache } from 'lru-cache'
import type { Answer } from './answer'

/** An answer to keep, a 404, or an answer for this once (a redirect). */
export type Drawn =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'missing'; readonly isPage: boolean }
  | { readonly kind: 'once'; readonly answer: Answer }

export interface CacheAddress {
  readonly address: string
  readonly isQuery: boolean
  readonly isHourly: boolean
}

/** `before` is the previous answer; call `onGrown` when the new one grows. */
export type Draw = (
  place: CacheAddress,
  kept: { readonly before: Answer | undefined; readonly edition: string; readonly onGrown: () => void },
) => Promise<Drawn>

interface Kept {
  readonly stamp: string
  readonly drawn: Extract<Drawn, { kind: 'answer' }>
}

interface Drawing {
  readonly stamp: string
  readonly result: Promise<Drawn>
}

const megabyte = 1024 * 1024
/** Missing addresses are remembered by name and share one page. */
const missingBytes = megabyte
const missingForMs = 60_000
/** Each request's limit; the drawing itself goes on. */
const longestWaitMs = 20_000

/**
 * Public answers by edition. The edition is read at each request, so the first request after a commit, of any process,
 * gets the new text. Bounded in bytes, least recently used out first; searches and missing addresses have bounds of
 * their own, since there is no end of them. Next joins requests to a drawing under way, whatever changed since; so each
 * address is drawn once at a time, and a newer edition waits and draws again.
 */
export class AnswerCache {
  private readonly pages: LRUCache<string, Kept>
  private readonly queries: LRUCache<string, Kept>
  private readonly missing = new LRUCache<string, { stamp: string; isPage: boolean }>({
    maxSize: missingBytes,
    sizeCalculation: (_, address) => address.length * 2 + 128,
    ttl: missingForMs,
  })
  private readonly drawings = new Map<string, Drawing>()

  /**
   * @param edition the edition of this moment; throws or rejects where the ledger cannot be read
   * @param draw asks for what stands at an address now
   * @param bytes how much to keep
   */
  constructor(
    private readonly edition: () => string | Promise<string>,
    private readonly draw: Draw,
    bytes: number,
    private readonly clock: () => number = Date.now,
  ) {
    const sizeCalculation = ({ drawn: { answer } }: Kept): number => answer.size
    this.queries = new LRUCache({ maxSize: Math.max(megabyte, Math.floor(bytes / 8)), sizeCalculation })
    this.pages = new LRUCache({ maxSize: bytes, sizeCalculation })
  }

  /** Undefined where something has to be awaited. Without promises, which cost a fifth of a hit. */
  kept(place: CacheAddress): Drawn | undefined {
    try {
      const edition = this.edition()
      return typeof edition === 'string' ? this.keptWith(place, this.stampOf(place, edition)) : undefined
    } catch {
      return undefined
    }
  }

  /** Rejects if it cannot be drawn, and then caches nothing. */
  async read(place: CacheAddress): Promise<Drawn> {
    for (;;) {
      const edition = await this.edition()
      const stamp = this.stampOf(place, edition)
      const kept = this.keptWith(place, stamp)
      if (kept) return kept
      const underWay = this.drawings.get(place.address)
      if (!underWay) return inTime(this.begin(place, stamp, edition))
      if (underWay.stamp === stamp) return inTime(underWay.result)
      await inTime(underWay.result.catch(() => {}))
    }
  }

  get size(): number {
    return this.pages.calculatedSize + this.queries.calculatedSize
  }

  private stampOf({ isHourly }: CacheAddress, edition: string): string {
    return isHourly ? `${edition} ${Math.floor(this.clock() / 3_600_000)}` : edition
  }

  private keptWith({ address, isQuery }: CacheAddress, stamp: string): Drawn | undefined {
    const kept = (isQuery ? this.queries : this.pages).get(address)
    if (kept?.stamp === stamp) return kept.drawn
    const missing = this.missing.get(address)
    return missing?.stamp === stamp ? { kind: 'missing', isPage: missing.isPage } : undefined
  }

  private begin(place: CacheAddress, stamp: string, edition: string): Promise<Drawn> {
    const pool = place.isQuery ? this.queries : this.pages
    const { address } = place
    const keep = (kept: Kept): void => {
      pool.set(address, kept)
    }
    const onGrown = (): void => {
      const kept = pool.peek(address)
      if (kept) keep({ ...kept })
    }
    const before = pool.peek(address)?.drawn.answer
    const result = this.draw(place, { before, edition, onGrown })
      .then((drawn) => {
        if (drawn.kind === 'answer') keep({ stamp, drawn })
        else {
          pool.delete(address)
          if (drawn.kind === 'missing') this.missing.set(address, { stamp, isPage: drawn.isPage })
        }
        return drawn
      })
      .finally(() => this.drawings.delete(address))
    this.drawings.set(address, { stamp, result })
    return result
  }
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not rendered within ${longestWaitMs / 1000} s.`)), longestWaitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
