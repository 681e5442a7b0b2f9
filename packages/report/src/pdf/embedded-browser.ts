import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from './find-browser.ts'

const name = '@sparticuz/chromium'
/** Libraries that a slim system lacks, inside the package, seen from its entry point. */
const libraries = '../bin/al2023.tar.br'

/**
 * The Chromium inside `@sparticuz/chromium`, unpacked into the temporary directory on first use (about 1 s) and
 * found there afterwards. Unpacked aside and renamed, so that two processes that start at once never see half a
 * file; the folder belongs to the user, so that nobody else can put a program there.
 *
 * @returns null off Linux, or when the package is not installed or cannot be unpacked
 */
export async function embeddedBrowser(
  args: readonly string[],
  env: Readonly<NodeJS.ProcessEnv>,
): Promise<Browser | null> {
  if (process.platform !== 'linux') return null
  const chromium = await import('@sparticuz/chromium').then(
    (module) => module.default,
    () => null,
  )
  if (chromium === null) return null
  const folder = join(tmpdir(), `clientele-chromium-${process.arch}-${process.getuid?.() ?? 0}`)
  const executablePath = join(folder, 'chromium')
  if (!(isOwn(folder) && existsSync(executablePath)) && !(await unpack(folder, env))) return null
  return {
    executablePath,
    args: [...new Set([...chromium.args, ...args])],
    env: { ...env, ...missingParts(folder) },
    name,
  }
}

function isOwn(folder: string): boolean {
  return existsSync(folder) && statSync(folder).uid === process.getuid?.()
}

/** The package unpacks into the temporary directory of its process: a child process gets one of its own. */
async function unpack(folder: string, env: Readonly<NodeJS.ProcessEnv>): Promise<boolean> {
  const aside = await mkdtemp(`${folder}-`)
  const script = `
    import chromium, { inflate } from ${JSON.stringify(import.meta.resolve(name))}
    await chromium.executablePath()
    await inflate(${JSON.stringify(fileURLToPath(new URL(libraries, import.meta.resolve(name))))})`
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...env, TMPDIR: aside },
    })
    await rename(aside, folder)
  } catch {
    await rm(aside, { recursive: true, force: true })
  }
  return isOwn(folder) && existsSync(join(folder, 'chromium'))
}

const libraryFolders = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
  '/lib64',
]

/** What the system does not have comes from the package: the NSS libraries, and a font configuration. */
function missingParts(folder: string): Record<string, string> {
  const hasLibraries = libraryFolders.some((place) => existsSync(join(place, 'libnss3.so')))
  return {
    ...(hasLibraries ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
    ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  }
}
