import { writeSync } from 'node:fs'

/** Preloaded (`node --import`) to report the process's usage on descriptor 3 at its end. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, JSON.stringify({ megabytes: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 }))
})
