import { fieldsOf } from './fields-of.mjs'
import { secure } from './security-headers.mjs'

/**
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer | undefined }} Answer
 * @typedef {{ method: string, headers: { get(name: string): string | null } }} Asked
 * @typedef {{ answer(address: string, asked: Asked): Promise<Answer | undefined> }} Standing
 */

/**
 * Answers a poll of a feed or list that has been answered before and still stands (app/_feeds/standing.ts), without
 * Next, whose way from request to route takes several times as long as the answer. False where it has to go that way.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function answerStanding(request, response) {
  /** @type {Standing | undefined} */
  const standing = Reflect.get(globalThis, 'parallaxStanding')
  const { url = '', method = '', headers } = request
  const answer = await standing?.answer(url, { method, headers: fieldsOf(headers) })
  if (!answer) return false
  secure(response)
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  response.statusCode = answer.status
  response.end(answer.body)
  return true
}
