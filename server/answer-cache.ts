import { LRUCache } from 'lru-cache'
import type { Answer } from './answer'

/** What stands at an address: an answer to keep, nothing (a 404), or an answer for this once (a redirect). */
export type Drawn =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'missing'; readonly isPage: boolean }
  | { readonly kind: 'once'; readonly answer: Answer }

export interface CacheAddress {
  readonly address: string
  readonly isQuery: boolean
  readonly isHourly: boolean
}

/** How an address is drawn; `before` is what was kept there last, `onGrown` to be called when the answer has grown. */
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
/** Addresses at which nothing stands are remembered by name; they all share one page. */
const missingBytes = megabyte
const missingForMs = 60_000
/** How long anybody waits for a drawing; it goes on, and those who come later wait for it anew. */
const longestWaitMs = 20_000

/**
 * Every public answer of this process, good for the edition it was made from. The edition is asked for at each request,
 * so the first request after a commit gets what the commit left, whichever process made it. Bounded in bytes, the least
 * recently used out first; searches, of which there is no end, and addresses where nothing is have bounds of their own.
 *
 * Next joins requests for a page to a drawing of it that is under way, whatever has changed since it began. So no more
 * than one drawing of an address is ever under way: who comes with a newer edition waits for its end and draws anew.
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

  /**
   * What is kept of this place in the edition of this moment; undefined where there is something to wait for, or no
   * edition can be read (`read` says why). Without a promise: Next has Node follow each of them, and the dozen of
   * `read` take a fifth of the time of a kept answer.
   */
  kept(place: CacheAddress): Drawn | undefined {
    try {
      const edition = this.edition()
      return typeof edition === 'string' ? this.keptWith(place, this.stampOf(place, edition)) : undefined
    } catch {
      return undefined
    }
  }

  /** What stands at this place in the edition of this moment. Rejects where it could not be drawn; that is not kept. */
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

  /** Bytes that are held. */
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
