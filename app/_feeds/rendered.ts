import { RenderedMemory } from '@/lib/feeds/http/rendered'

/** Everything that was rendered for subscribers and machines, in this process. */
export const rendered = new RenderedMemory(new Date(performance.timeOrigin))
