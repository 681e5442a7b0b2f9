import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Settings } from '../config/settings.ts'
import { type Check, ok, problem, warning } from './check.ts'

const ID = 'output'
const MIB = 2 ** 20

/** A month leaves some ten MiB; with less than this the next ones do not fit. */
const LITTLE_MIB = 200

/** Whether the folder of playbooks can be written (by a file that is taken away again), and how much room there is. */
export async function checkOutput({ output }: Pick<Settings, 'output'>): Promise<Check> {
  const folder = nearestFolder(output)
  const probe = join(folder, `.clientele-${randomUUID().slice(0, 8)}`)
  try {
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'write failed'
    return problem(
      ID,
      `${folder} cannot be written (${reason})`,
      'Set "output" to another folder, or free this one.',
    )
  }
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / MIB)
  return free < LITTLE_MIB
    ? warning(ID, `only ${free} MiB free in ${folder}`, 'Free some space, or set "output" to another disk.')
    : ok(ID, `${output} can be written`)
}

/** The folder, or the one in which it would be made. */
function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path))
}
