import { absolute, addresses, type FeedFormat } from '@/lib/addresses'
import { readTopics } from '@/lib/newsstand'
import { backOff, everySecond } from '@/lib/scheduler/keep-time'
import { noteDue } from '@/lib/store/ledger/note-due'
import { archive } from '@/lib/store/open-archive'
import { noteFailure, noteNotified, takeTurn } from '@/lib/store/projections/hub-notice'
import { ping } from './ping'

const formats: readonly FeedFormat[] = ['rss', 'atom', 'json']
/** Milliseconds before another process may assume that an attempt has died. */
const turnLength = 60_000

interface Hub {
  readonly hubUrl: string
  readonly siteUrl: string
}

/** Notifies the hub once of any public change, a schedule included. Never rejects because of the hub. */
export async function announce({ hubUrl, siteUrl }: Hub, now = new Date()): Promise<'nothing' | 'told' | 'failed'> {
  const opened = await archive()
  // Noting a due schedule makes another edition of the same news: note it first, so that the hub is notified once.
  await noteDue(opened, now)
  // The ledger's own edition: midnight changes pages, but is no news.
  const edition = await opened.edition(now)
  const turn = await takeTurn(opened, edition, now, new Date(now.getTime() + turnLength))
  if (!turn) return 'nothing'
  const scopes = [undefined, ...(await readTopics(now)).map(({ id }) => id)]
  const paths = [
    ...scopes.flatMap((topic) => formats.map((format) => addresses.feed(format, topic))),
    ...formats.map((format) => addresses.corrections(format)),
  ]
  try {
    await ping(
      hubUrl,
      paths.map((path) => absolute(siteUrl, path)),
    )
    await noteNotified(opened, edition)
    return 'told'
  } catch (reason) {
    const failures = turn.failures + 1
    await noteFailure(opened, failures, new Date(now.getTime() + backOff(failures)))
    console.error(
      `The hub ${hubUrl} could not be notified, attempt ${failures}: ${reason instanceof Error ? reason.message : reason}`,
    )
    return 'failed'
  }
}

/** Looks every second whether there is something to tell the hub, for as long as the server runs. */
export const keepAnnouncing = (hub: { readonly hubUrl: string; readonly siteUrl: string }): void =>
  everySecond('the hub has to be notified', () => announce(hub))
