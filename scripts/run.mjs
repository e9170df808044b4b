// node scripts/run.mjs NAME [ARG…] runs scripts/NAME.ts as one file: see run/bundle.mjs.
import * as modules from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundled } from './run/bundle.mjs'

// From Node 22 on, what V8 made of a bundle is kept: a tenth of a sync.
modules.enableCompileCache?.(join(import.meta.dirname, '../node_modules/.cache/parallax/compiled'))
const [name = ''] = process.argv.splice(2, 1)
const file = await bundled(name)
// The command reads its own arguments; what it is called with must not differ between the two ways to run it.
process.argv[1] = file
await import(pathToFileURL(file).href)
