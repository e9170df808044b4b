import { createTransport } from 'nodemailer'
import type { NotifiedEvent } from '@/lib/store/desk/notifications'

export interface Message {
  readonly event: NotifiedEvent['kind']
  readonly at: string
  readonly subject: string
  /** One sentence, then detail and address on separate lines. */
  readonly text: string
  readonly link: string
}

const patienceMs = 20_000

/** Plain text over `smtp://` or `smtps://`. Rejects unless the server accepts it. */
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
