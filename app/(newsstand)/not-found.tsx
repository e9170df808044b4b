/** The same under `next start` alone. */
export { NothingFound as default } from './nothing-found'
