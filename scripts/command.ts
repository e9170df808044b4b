import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Wrong use of a command: only the message is shown, with a pointer to `--help`. */
export class Misuse extends Error {}

/**
 * Runs a command of package.json. `--help` prints `help`; an error is one clear line and exit code 1, wrong use exit
 * code 2. `main` returns the exit code.
 */
export async function command<Config extends NonNullable<ParseArgsConfig['options']>>(
  help: string,
  options: Config,
  main: (given: { values: ReturnType<typeof valuesOf<Config>>; files: readonly string[] }) => Promise<number>,
): Promise<void> {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(help.trim())
    return
  }
  try {
    const { values, positionals } = parse(options)
    process.exitCode = await main({ values: values as never, files: positionals })
  } catch (error) {
    process.exitCode = error instanceof Misuse ? 2 : 1
    console.error(error instanceof Misuse ? `${error.message} See --help.` : messageOf(error))
  }
}

const valuesOf = <Config extends NonNullable<ParseArgsConfig['options']>>(options: Config) =>
  parseArgs({ options, allowPositionals: true }).values

function parse<Config extends NonNullable<ParseArgsConfig['options']>>(options: Config) {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new Misuse((error as Error).message)
  }
}

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return process.env.DEBUG ? (error.stack ?? error.message) : error.message
}
