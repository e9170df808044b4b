import { command } from './command'
import { build } from './start/build'
import { root } from './start/install.mjs'

const help = `
npm run build

Builds the site for production. The build contains no content: pages are made from the archive when they are requested.
`

await command(help, {}, async () => {
  await build(root)
  return 0
})
