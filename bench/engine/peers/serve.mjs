// The side of the benchmark that runs inside a Node process: reads raw arrays, answers `run` lines with one JSON line.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** Raw doubles of a file; `shared` puts them where threads can see them without a copy. */
export function doubles(file, shared = false) {
  return read(file, Float64Array, shared)
}

export function integers(file) {
  return read(file, Int32Array, false)
}

function read(file, Type, shared) {
  const bytes = readFileSync(file)
  const buffer = shared ? new SharedArrayBuffer(bytes.length) : new ArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return new Type(buffer)
}

/** Says ready, then times `run` once for each line that arrives. */
export async function serve(run) {
  const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`)
  say({ ready: true })
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== 'run') break
    const cpu = process.cpuUsage()
    const begin = process.hrtime.bigint()
    const answer = await run()
    const wallMs = Number(process.hrtime.bigint() - begin) / 1e6
    const { user, system } = process.cpuUsage(cpu)
    say({ wallMs, cpuMs: (user + system) / 1e3, peakMb: process.resourceUsage().maxRSS / 1024, answer })
  }
}
