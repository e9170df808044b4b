export { NothingFound as default } from './nothing-found'
