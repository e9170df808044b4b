import { get } from 'node:http'

/** What stands at this address as it travels: coded, not decoded. Throws where it is not 200. */
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
