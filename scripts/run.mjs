// node scripts/run.mjs NAME [ARG…] runs scripts/NAME.ts as one file: see run/bundle.mjs.
import { pathToFileURL } from 'node:url'
import { bundled } from './run/bundle.mjs'

const [name = ''] = process.argv.splice(2, 1)
const file = await bundled(name)
// The command reads its own arguments; what it is called with must not differ between the two ways to run it.
process.argv[1] = file
await import(pathToFileURL(file).href)
