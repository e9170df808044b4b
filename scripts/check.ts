import { runSteps } from './check/step'
import { checks } from './check/steps'
import { command } from './command'

const help = `
npm run check

The quick part of npm test: types, lint, boundaries, the layout of the source files, content/ and the unit tests.
`

await command(help, {}, async () => {
  const { passed, failed } = await runSteps(checks)
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})
