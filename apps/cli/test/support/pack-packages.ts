import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { runProgram } from './run-program.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

const tarball = z.object({
  name: z.string(),
  version: z.string(),
  filename: z.string(),
  size: z.number(),
  unpackedSize: z.number(),
  files: z.array(z.object({ path: z.string(), size: z.number() })),
})

/** What npm says of a tarball that it made: sizes in bytes. */
export type Tarball = z.infer<typeof tarball>

/** Packs the five packages as they would be published, into `folder`; the packages have to be built. */
export async function packPackages(folder: string): Promise<Tarball[]> {
  const script = join(root, 'scripts/pack.mjs')
  const { code, out, err } = await runProgram(process.execPath, [script, folder, '--json'], { cwd: root })
  if (code !== 0) throw new Error(`scripts/pack.mjs: ${err}`)
  return z.array(tarball).parse(JSON.parse(out))
}
