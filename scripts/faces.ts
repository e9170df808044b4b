import { writeFileSync } from 'node:fs'
import { command } from './command'
import { cutFaces } from './faces/cut-faces'

const help = `
npm run faces

Cuts the faces that every page fetches to the letters and weights that the paper sets, and writes them to app/faces/.
Needed after a new version of @fontsource-variable/newsreader or instrument-sans.
`

await command(help, {}, async () => {
  for (const { file, bytes } of await cutFaces(process.cwd())) {
    writeFileSync(file, bytes)
    console.log(`${file}  ${bytes.length.toLocaleString('en-US')} bytes`)
  }
  return 0
})
