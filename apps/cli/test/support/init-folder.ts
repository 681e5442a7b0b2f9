import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { z } from 'zod'
import { initDocument } from '../../src/documents/init-document.ts'
import { clientele } from './clientele.ts'

/** A folder with files, for the time of one test. */
export async function initFolder(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-init-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

/** What `init --json` printed in that folder; a refusal fails the test with its line. */
export async function initIn(
  folder: string,
  flags: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<z.infer<typeof initDocument>> {
  const { out, err } = await clientele(folder, ['init', '--json', ...flags], env)
  if (out === '') throw new Error(err)
  return initDocument.parse(JSON.parse(out))
}

/** The values decided, by key. */
export function valuesOf({ decisions }: z.infer<typeof initDocument>): Record<string, string> {
  return Object.fromEntries(decisions.map(({ key, value }) => [key, value]))
}
