// Runs a task with ours and with pandas in turn, each time in a process of its own, and takes medians.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

const beside = (name) => fileURLToPath(new URL(name, import.meta.url))

// The first Python that has pandas: the system's packages often belong to another one than the shell's.
const pythons = process.env.PYTHON ? [process.env.PYTHON] : ['python3', '/usr/bin/python3']
export const python = pythons.find((file) => spawnSync(file, ['-c', 'import pandas']).status === 0)

export const ours = { name: 'clientele', command: [process.execPath, beside('clientele.mjs')] }
export const pandas = { name: 'pandas', command: python && [python, beside('pandas_peer.py')] }

/**
 * One line a program, after a first round that warms up what the system keeps of files.
 *
 * @param sides program and its task
 */
export function measure(title, rounds, sides) {
  const runs = sides.map(() => [])
  for (let round = 0; round <= rounds; round++)
    for (const [side, { program, task }] of sides.entries()) {
      const run = runOnce(program, task)
      if (round > 0 || rounds === 0 || run.missing) runs[side].push(run)
    }
  const lines = sides.map(({ program }, side) => ({ title, name: program.name, ...summary(runs[side]) }))
  const answers = lines.filter((line) => line.answer).map((line) => line.answer)
  const differ = answers.some((answer) => !isDeepStrictEqual(answer, answers[0]))
  return lines.map((line) => ({ ...line, differ }))
}

function runOnce({ name, command }, task) {
  if (!command) return { missing: 'no Python with pandas: set PYTHON, or install python3-pandas' }
  const begin = performance.now()
  const { status, stdout, stderr } = spawnSync(command[0], [...command.slice(1), JSON.stringify(task)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const wallMs = performance.now() - begin
  console.error(`${task.task}, ${name}: ${(wallMs / 1000).toFixed(1)} s`)
  if (status !== 0) return { missing: `failed: ${stderr.trim().split('\n').at(-1)}` }
  return { wallMs, ...JSON.parse(stdout.trim().split('\n').at(-1)) }
}

function summary(runs) {
  const missing = runs.find((run) => run.missing)?.missing
  if (missing) return { missing }
  const of = (key) => median(runs.map((run) => run[key]))
  return { wallMs: of('wallMs'), cpuMs: of('cpuMs'), peakMb: of('peakMb'), answer: runs.at(-1).answer }
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}
