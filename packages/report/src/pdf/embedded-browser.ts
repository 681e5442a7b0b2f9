import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from './find-browser.ts'

const name = '@sparticuz/chromium'

/**
 * The Chromium inside `@sparticuz/chromium`, unpacked into the temporary directory on first use (about 1 s) and
 * found there afterwards. Unpacked aside and renamed, so that two processes that start at once never see half a
 * file; the folder belongs to the user, so that nobody else can put a program there.
 *
 * @returns null off Linux, or when the package is not installed or cannot be unpacked
 */
export async function embeddedBrowser(args: readonly string[]): Promise<Browser | null> {
  if (process.platform !== 'linux') return null
  const chromium = await import('@sparticuz/chromium').then(
    (module) => module.default,
    () => null,
  )
  if (chromium === null) return null
  const folder = join(tmpdir(), `clientele-chromium-${process.arch}-${process.getuid?.() ?? 0}`)
  const executablePath = join(folder, 'chromium')
  if (!(isOwn(folder) && existsSync(executablePath)) && !(await unpack(folder))) return null
  return { executablePath, args: [...new Set([...chromium.args, ...args])], name }
}

function isOwn(folder: string): boolean {
  return existsSync(folder) && statSync(folder).uid === process.getuid?.()
}

/** The package unpacks into the temporary directory of its process: a child process gets one of its own. */
async function unpack(folder: string): Promise<boolean> {
  const aside = await mkdtemp(`${folder}-`)
  const script = `import chromium from ${JSON.stringify(import.meta.resolve(name))}; await chromium.executablePath()`
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TMPDIR: aside },
    })
    await rename(aside, folder)
  } catch {
    await rm(aside, { recursive: true, force: true })
  }
  return isOwn(folder) && existsSync(join(folder, 'chromium'))
}
