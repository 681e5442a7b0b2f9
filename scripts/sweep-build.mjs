// Takes out of a workspace's dist what no source makes any more: a file that was renamed or deleted leaves its old
// modules behind, and they would be published.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} workspace folder with `src` and, once it is built, `dist` */
export function sweepBuild(workspace) {
  const dist = join(workspace, 'dist')
  if (!existsSync(dist)) return
  for (const file of readdirSync(dist, { recursive: true })) {
    const module = /^(.*?)(?:\.d\.ts|\.js)(\.map)?$/.exec(file)
    if (module === null) continue
    const [, name, map] = module
    const isMade = ['src', '.'].some((folder) => existsSync(join(workspace, folder, `${name}.ts`)))
    if (!isMade || map !== undefined) rmSync(join(dist, file))
  }
}
