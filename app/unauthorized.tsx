/** Nothing of ours answers so: who is not signed in is led to /sign-in. Without this file Next draws a page of its own. */
export { default } from './forbidden'
