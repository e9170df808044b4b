import { MultiBar, type SingleBar } from 'cli-progress'

export interface ProgressBar {
  readonly log: (line: string) => void
  readonly update: (done: number, total: number) => void
  readonly stop: () => void
}

const worthABar = 50

/** A bar on stderr for long runs at a terminal; elsewhere only the lines. */
export function progressBar(title: string): ProgressBar {
  let bars: MultiBar | undefined
  let bar: SingleBar | undefined
  return {
    log: (line) => (bars ? bars.log(`${line}\n`) : console.log(line)),
    update: (done, total) => {
      if (!process.stderr.isTTY || total < worthABar) return
      bars ??= new MultiBar({ format: `${title} {bar} {value}/{total}, {eta_formatted} left`, hideCursor: true })
      bar ??= bars.create(total, done)
      bar.update(done)
    },
    stop: () => bars?.stop(),
  }
}
