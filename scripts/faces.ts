import { writeFileSync } from 'node:fs'
import { command } from './command'
import { cutFaces } from './faces/cut-faces'

const help = `
npm run faces

Subsets the fonts that every page loads to the characters and weights that the site uses, and writes them to app/faces/.
Needed after a new version of @fontsource-variable/newsreader or instrument-sans.
`

await command(help, {}, async () => {
  for (const { file, bytes } of await cutFaces(process.cwd())) {
    writeFileSync(file, bytes)
    console.log(`${file}  ${bytes.length.toLocaleString('en-US')} bytes`)
  }
  return 0
})
