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
  const workspaces = [
    'packages/engine',
    'packages/sql-eda',
    'packages/report',
    'packages/crm-sync',
    'apps/cli',
  ]
  const { code, out, err } = await runProgram(
    'npm',
    [
      'pack',
      '--json',
      '--ignore-scripts',
      '--pack-destination',
      folder,
      ...workspaces.map((one) => `./${one}`),
    ],
    { cwd: root },
  )
  if (code !== 0) throw new Error(`npm pack: ${err}`)
  return z.array(tarball).parse(JSON.parse(out))
}
