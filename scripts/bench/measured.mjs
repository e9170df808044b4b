import { writeSync } from 'node:fs'

/** Loaded into a process that is measured (`node --import`): at its end it tells what it used, on descriptor 3. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, JSON.stringify({ megabytes: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 }))
})
