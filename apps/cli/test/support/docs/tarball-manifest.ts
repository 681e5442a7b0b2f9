import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from './doc-page.ts'

const tarballs = z.record(z.string(), z.string())
const manifest = z.strictObject({ type: z.literal('module'), dependencies: tarballs, resolutions: tarballs })

/** Reads a manifest that takes our packages from tarballs of a checkout; throws where it names one that is not made. */
export function tarballManifest(text: string): void {
  const { dependencies, resolutions } = manifest.parse(JSON.parse(text))
  for (const [name, place] of [...Object.entries(dependencies), ...Object.entries(resolutions)]) {
    const own = name.replace('@clientele/', '')
    const { version } = JSON.parse(readFileSync(join(root, 'packages', own, 'package.json'), 'utf8'))
    const made = `file:../clientele/release/clientele-${own}-${version}.tgz`
    if (place !== made) throw new Error(`${name} is ${place} on the page, and ${made} is made`)
  }
}
