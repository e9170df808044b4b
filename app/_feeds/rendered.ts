import { RenderedMemory } from '@/lib/feeds/http/rendered'

const megabyte = 1024 * 1024

/** Everything that was rendered for subscribers and machines, in this process. */
export const rendered = new RenderedMemory()

/** Searches apart: there is no end of them, and who invents ten thousand must not push the paper's own feeds out. */
export const renderedSearches = new RenderedMemory(8 * megabyte)
