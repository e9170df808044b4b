import { RenderedMemory } from '@/lib/feeds/http/rendered'

const megabyte = 1024 * 1024

/** What instrumentation-node.ts found when the server began; nothing where no server did. */
const { parallaxFirstEdition: edition } = globalThis as { parallaxFirstEdition?: string }
const start = edition === undefined ? undefined : { edition, at: new Date(performance.timeOrigin) }

/** Everything that was rendered for subscribers and machines, in this process. */
export const rendered = new RenderedMemory(32 * megabyte, start)

/** Searches apart: there is no end of them, and who invents ten thousand must not push the paper's own feeds out. */
export const renderedSearches = new RenderedMemory(8 * megabyte, start)
