// Preloaded into a command: leaves what the process took, threads included, in the file that BENCH_USAGE names.
import { writeFileSync } from 'node:fs'

const { BENCH_USAGE: file } = process.env
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  if (file)
    writeFileSync(
      file,
      JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024 }),
    )
})
