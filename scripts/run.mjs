import * as modules from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundled } from './run/bundle.mjs'

// From Node 22 on, V8's compiled code is kept: a tenth of a sync.
modules.enableCompileCache?.(join(import.meta.dirname, '../node_modules/.cache/parallax/compiled'))
const [name = ''] = process.argv.splice(2, 1)
const file = await bundled(name)
// Commands must see the same arguments in both ways to run them.
process.argv[1] = file
await import(pathToFileURL(file).href)
