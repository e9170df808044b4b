import { command } from './command'
import { build } from './start/build'
import { root } from './start/install.mjs'

const help = `
npm run build

Builds the paper for production. The build holds no content: pages are made from the archive at the first request.
`

await command(help, {}, async () => {
  await build(root)
  return 0
})
