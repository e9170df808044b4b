import { fieldsOf } from './fields-of.mjs'
import { secure } from './security-headers.mjs'

/**
 * @typedef {{ kind: 'refused', status: number, words: string }
 *   | { kind: 'let-in', noted: Record<string, string>, told: Record<string, string> }} Met
 * @typedef {{ isDeskPath(path: string): boolean, pathHeader: string, refusalHeaders: Record<string, string>,
 *   atTheDesk(request: { method: string, path: string, search: string, headers: { get(name: string): string | null } }): Met }} DeskDoor
 */

/**
 * Meets whoever comes to the desk (lib/auth/at-the-desk.ts, put here by instrumentation-node.ts), and answers what the
 * desk would refuse anyway. False where the request goes on to Next, whose own way of doing this, a proxy, takes some
 * 2 ms of every request and keeps everything about it in memory until the next great collection of garbage.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answerAtTheDesk(request, response) {
  /** @type {DeskDoor | undefined} */
  const door = Reflect.get(globalThis, 'parallaxDeskDoor')
  if (!door) return false
  // Nobody but us says that a request has been met.
  delete request.headers[door.pathHeader]
  const { method = 'GET', headers, url = '/' } = request
  const [path = '/'] = url.split('?', 1)
  if (!door.isDeskPath(path)) return false
  const met = door.atTheDesk({ method, path, search: url.slice(path.length), headers: fieldsOf(headers) })
  if (met.kind === 'let-in') {
    Object.assign(request.headers, met.noted)
    for (const [name, value] of Object.entries(met.told)) response.setHeader(name, value)
    return false
  }
  secure(response)
  response.writeHead(met.status, door.refusalHeaders)
  response.end(`${met.words}\n`)
  return true
}
