import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const program = join(import.meta.dirname, '../../dist/bin.js')

/** A command that runs as a process of its own. */
export interface SpawnedCommand {
  readonly process: ChildProcess
  /** What it has written so far. */
  readonly written: { out: string; err: string }
  /** How it ended, with all that it wrote. */
  readonly ended: Promise<{ code: number | null; out: string; err: string }>
}

/** Starts a built command in `cwd`; it is killed should the test end before it does. */
export function spawnCommand(
  cwd: string,
  argv: readonly string[],
  env: Record<string, string> = {},
): SpawnedCommand {
  const child = spawn(process.execPath, [program, ...argv], { cwd, env: { ...process.env, ...env } })
  const written = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    written.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    written.err += text
  })
  return {
    process: child,
    written,
    ended: once(child, 'close').then(([code]) => ({ code, ...written })),
  }
}

/** Waits until something is so, as long as the test lasts. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(5)
}

/** Whether a command has a file open; only Linux tells. */
export function hasOpen({ process: child }: SpawnedCommand, file: string): boolean {
  const folder = `/proc/${child.pid}/fd`
  return readdirSync(folder).some((name) => {
    try {
      return readlinkSync(join(folder, name)) === file
    } catch {
      return false // closed in between
    }
  })
}
