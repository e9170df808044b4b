import { absolute, addresses } from '@/lib/addresses'
import { backOff, everySecond } from '@/lib/scheduler/keep-time'
import {
  type Channel,
  dropNotification,
  type Notification,
  type NotifiedEvent,
  postponeNotification,
  queueNotifications,
  takeNotifications,
} from '@/lib/store/desk/notifications'
import { archive } from '@/lib/store/open-archive'
import { type Message, sendMail } from './mail'
import { postWebhook } from './webhook'

export interface NotifySettings {
  readonly siteUrl: string
  readonly publicationName: string
  readonly webhook?: { readonly url: string; readonly secret: string } | undefined
  readonly mail?: { readonly url: string; readonly from: string } | undefined
}

/** How long one attempt may take before another process may take over. */
const leaseMs = 60_000
/** Gives up after about three days and says so in the server log. */
const mostFailures = 300

export const keepNotifying = (settings: NotifySettings): void =>
  everySecond('somebody has to be notified', () => notify(settings))

/** Sends what is due and returns how many. A failing receiver does not reject. */
export async function notify(settings: NotifySettings, now = new Date()): Promise<number> {
  const channels: Channel[] = [
    ...(settings.webhook ? ['webhook' as const] : []),
    ...(settings.mail ? ['mail' as const] : []),
  ]
  if (channels.length === 0) return 0
  const opened = await archive()
  await queueNotifications(opened, channels, now)
  const due = await takeNotifications(opened, now, new Date(now.getTime() + leaseMs))
  let sent = 0
  for (const notification of due) {
    try {
      await send(notification, settings)
      await dropNotification(opened, notification.id)
      sent += 1
    } catch (reason) {
      const failures = notification.failures + 1
      const words = reason instanceof Error ? reason.message : String(reason)
      console.error(`A notification (${notification.channel}) could not be sent, attempt ${failures}: ${words}`)
      if (failures >= mostFailures) await dropNotification(opened, notification.id)
      else await postponeNotification(opened, notification.id, failures, new Date(now.getTime() + backOff(failures)))
    }
  }
  return sent
}

async function send({ id, channel, recipient, event }: Notification, settings: NotifySettings): Promise<void> {
  const message = messageOf(event, settings)
  if (channel === 'webhook') {
    // The channel may have been removed from the settings.
    if (settings.webhook) await postWebhook(settings.webhook, { id, ...message, ...details(event) })
  } else if (settings.mail && recipient) await sendMail(settings.mail, recipient, message)
}

const details = ({ by, document, detail }: NotifiedEvent) => ({ by, document, detail })

const addressOf = ({ kind, document }: NotifiedEvent): string => {
  if (kind === 'edition-missing') return addresses.wire()
  return document ? addresses.deskDocument(document.kind, document.slug) : addresses.desk()
}

export function messageOf(event: NotifiedEvent, { siteUrl, publicationName }: NotifySettings): Message {
  const { kind, at, by = 'Somebody', document, detail } = event
  const title = document ? `“${document.title}”` : 'a document'
  const subjects = {
    submitted: `${by} submitted ${title} for review`,
    'sent-back': `${by} sent back ${title}`,
    mentioned: `${by} mentioned you in a note on ${title}`,
    'file-refused': 'A file in content/ could not be read',
    'edition-missing': 'An edition is not there at its hour',
  } as const
  const subject = subjects[kind].replace(/\s+/g, ' ')
  const link = absolute(siteUrl, addressOf(event))
  return {
    event: kind,
    at,
    subject: `${publicationName}: ${subject}`,
    text: [`${subject}.`, ...(detail ? [detail] : []), link].join('\n\n'),
    link,
  }
}
