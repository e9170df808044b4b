import { type CheckStep, runSteps } from '../check/step'
import { checks } from '../check/steps'
import { command } from '../command'
import { build } from '../start/build'
import { isBuilt } from '../start/build-stamp'
import { root } from '../start/install.mjs'
import { endToEnd } from './end-to-end'

const help = `
npm test

Everything that must pass: npm run check, the production build, and the end-to-end tests in a real browser, which is
found or installed. The last line is "N passed, N failed".
`

const productionBuild: CheckStep = {
  name: 'build',
  run: async () => {
    if (isBuilt(root)) return { passed: 1, failed: 0, note: 'of these sources, made before' }
    await build(root)
    return { passed: 1, failed: 0 }
  },
}

await command(help, {}, async () => {
  const { passed, failed } = await runSteps([...checks, productionBuild, endToEnd])
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})
