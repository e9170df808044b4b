/** Nothing of ours answers 401, but without this file Next renders a page of its own. */
export { default } from './forbidden'
