import { createTransport } from 'nodemailer'
import type { NotifiedEvent } from '@/lib/store/desk/notifications'

/** What a message says: in the body of the webhook as they are, in a mail as subject and text. */
export interface Message {
  readonly event: NotifiedEvent['kind']
  readonly at: string
  readonly subject: string
  /** One sentence, then the detail and the address, each on lines of their own. */
  readonly text: string
  readonly link: string
}

const patienceMs = 20_000

/** Sends one mail in plain text over the server of `url` (`smtp://` or `smtps://`). Rejects unless it was taken. */
export async function sendMail(
  { url, from }: { readonly url: string; readonly from: string },
  to: string,
  { subject, text }: Message,
): Promise<void> {
  const patience = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs }
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true }, { from })
  try {
    await transport.sendMail({ to, subject, text })
  } finally {
    transport.close()
  }
}
