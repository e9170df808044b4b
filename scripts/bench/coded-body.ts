import { get } from 'node:http'

/** The body as sent, still coded. Throws unless the status is 200. */
export const codedBody = (url: string, acceptEncoding: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': acceptEncoding } }, async (answer) => {
      try {
        const parts: Buffer[] = []
        for await (const part of answer) parts.push(part)
        if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}.`)
        resolve(Buffer.concat(parts))
      } catch (error) {
        reject(error)
      }
    }).once('error', reject)
  })
