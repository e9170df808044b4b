import { AsyncLocalStorage } from 'node:async_hooks'
import { renderToStaticMarkup } from 'react-dom/server'

/**
 * What parts of public pages are printed with (components/printed, docs/decisions/0030). Next lets no server component
 * import `react-dom/server`, and what one prints, another bundle of the same process sends: both are handed over here.
 */
const sheets = /** @type {AsyncLocalStorage<Map<string, string>>} */ (new AsyncLocalStorage())

export const press = { toHtml: renderToStaticMarkup, sheets: () => sheets.getStore() }

/**
 * Answers one request, with room for what is printed for it: gone with the request.
 *
 * @template T
 * @param {() => T} answer
 */
export const withSheets = (answer) => sheets.run(new Map(), answer)
