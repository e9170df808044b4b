import { type FeedFailureNote, noteFeedFailures } from '@/lib/store/desk/feed-failures'
import { archive } from '@/lib/store/open-archive'

export type { FeedFailureNote }

/** Logs what a feed left out. Never rejects: an archive that cannot be written must not cost anybody the feed. */
export async function reportFeedFailures(
  left: readonly FeedFailureNote[],
  told: readonly string[],
  at = new Date(),
): Promise<void> {
  for (const { slug, revision, reason } of left)
    console.error(`Left out of the feeds: ${slug} revision ${revision}: ${reason}`)
  try {
    await noteFeedFailures(await archive(), { left, told, at })
  } catch (reason) {
    console.error(`What was left out of the feeds could not be recorded for the desk: ${reason}`)
  }
}
