import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from './find-browser.ts'

const name = '@sparticuz/chromium'
/** Libraries that a slim system lacks, inside the package, seen from its entry point. */
const libraries = '../bin/al2023.tar.br'
const fontConfig = 'clientele-fonts.conf'

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
  const folder = join(
    tmpdir(),
    `clientele-chromium-${packageVersion()}-${process.arch}-${process.getuid?.() ?? 0}`,
  )
  const executablePath = join(folder, 'chromium')
  if (!(isOwn(folder) && existsSync(executablePath)) && !(await unpack(folder, env))) return null
  return {
    executablePath,
    args: [...new Set([...chromium.args.filter((arg) => !UNWANTED.includes(arg)), ...args, ...PLAIN])],
    env: { ...env, ...ownParts(folder) },
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
    await writeFile(join(aside, fontConfig), fontConfigOf(folder))
    await rename(aside, folder)
  } catch {
    await rm(aside, { recursive: true, force: true })
  }
  return isOwn(folder) && existsSync(join(folder, 'chromium'))
}

// One process for all is for function services, which forbid more: elsewhere a crash of the page would be one of the
// browser. Graphics in software are for WebGL, which no playbook uses.
const UNWANTED = [
  '--single-process',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]
// Containers give /dev/shm 64 MB, too little for a page with many charts.
const PLAIN = ['--disable-gpu', '--disable-dev-shm-usage']

const libraryFolders = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
  '/lib64',
]

/** The package's NSS libraries where the system has none, and fonts beside those of the system, which may be none. */
function ownParts(folder: string): Record<string, string> {
  const hasLibraries = libraryFolders.some((place) => existsSync(join(place, 'libnss3.so')))
  return {
    ...(hasLibraries ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
    FONTCONFIG_FILE: join(folder, fontConfig),
  }
}

/** Without any font for a character that the page's own fonts lack, Chromium crashes: the package brings one family. */
const fontConfigOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

/** Another version unpacks into another folder. */
function packageVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.resolve(name)), 'utf8'),
  )
  return manifest !== null && typeof manifest === 'object' && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}
