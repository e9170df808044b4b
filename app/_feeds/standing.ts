import { type Answer, type Asked, answerTo } from '@/lib/feeds/http/answer'
import type { RenderedMemory } from '@/lib/feeds/http/rendered'
import { currentEdition } from '@/lib/newsstand'

/** Where what was answered at an address is kept. */
interface Place {
  readonly memory: RenderedMemory
  readonly key: string
}

/** Addresses, and characters of one: what is beyond goes the long way. */
const most = 4_000
const longest = 1_000

/**
 * What has been answered before and still stands is answered by the server around us (scripts/start/serve.mjs), before
 * it wakes Next: a poll then costs one look at the edition. Whatever is new, unknown or no GET takes the long way.
 */
class StandingAnswers {
  private readonly places = new Map<string, Place>()

  /** From now on this address is answered with what is kept there. */
  note(url: string, place: Place): void {
    const { pathname, search } = new URL(url)
    const address = pathname + search
    if (address.length > longest) return
    this.places.delete(address)
    this.places.set(address, place)
    const [oldest] = this.places.keys()
    if (this.places.size > most && oldest !== undefined) this.places.delete(oldest)
  }

  /** `address`: the request's target as it came. Undefined where nothing stands that could be sent. */
  async answer(address: string, asked: Asked): Promise<Answer | undefined> {
    if (asked.method !== 'GET' && asked.method !== 'HEAD') return undefined
    const place = this.places.get(address)
    const representation = place && (await place.memory.standing(place.key, await currentEdition()))
    return representation && answerTo(asked, representation)
  }
}

/** One for the process: routes may be loaded as several bundles, and the server knows a single name. */
const installed = globalThis as { parallaxStanding?: StandingAnswers }
installed.parallaxStanding ??= new StandingAnswers()
export const standing = installed.parallaxStanding
