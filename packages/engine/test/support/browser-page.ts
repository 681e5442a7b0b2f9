import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium, { inflate } from '@sparticuz/chromium'
import { build } from 'esbuild'
import puppeteer, { type Browser } from 'puppeteer-core'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A browser named by CHROME_PATH, or the one that comes as a package; null where there is neither. */
export async function startBrowser(): Promise<Browser | null> {
  const named = process.env.CHROME_PATH
  if (named === undefined && process.platform !== 'linux') return null
  const folder = named === undefined ? await unpacked() : ''
  return puppeteer.launch({
    executablePath: named ?? join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    headless: 'shell',
    env:
      named === undefined && !hasNss()
        ? { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
        : process.env,
  })
}

/** The folder of the browser, unpacked aside and renamed on first use, so that nobody meets half of it. */
async function unpacked(): Promise<string> {
  const folder = join(root, 'node_modules/.cache/chromium')
  if (existsSync(folder)) return folder
  mkdirSync(dirname(folder), { recursive: true })
  const aside = mkdtempSync(`${folder}-`)
  // The package unpacks into the temporary directory.
  const { TMPDIR } = process.env
  process.env.TMPDIR = aside
  try {
    await chromium.executablePath()
    const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
    await inflate(join(dirname(entry), '../bin/al2023.tar.br'))
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
  renameSync(aside, folder)
  return folder
}

/** Whether the system has the libraries that Chromium needs; the package brings them too. */
function hasNss(): boolean {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib']
  return folders.some((folder) => existsSync(`${folder}/libnss3.so`))
}

/**
 * Serves a page that runs a module of ours, bundled with the built package as a user would.
 *
 * @param options.isolated whether the page may share memory between threads.
 * @param options.policy a content security policy. Default none.
 * @param options.thread whether the script of the threads is there. Default true.
 */
export async function servePage(
  program: string,
  {
    isolated,
    policy,
    thread = true,
  }: { readonly isolated: boolean; readonly policy?: string; readonly thread?: boolean },
): Promise<{ readonly url: string; readonly close: () => void }> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root, sourcefile: 'page.js' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    outfile: 'page.js',
  })
  // What bundlers that know `new Worker(new URL(…))` do by themselves.
  const script = await build({
    entryPoints: [`${root}/dist/workers/browser-thread.js`],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', '<!doctype html><script type="module" src="page.js"></script>'],
    '/page.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    '/browser-thread.js': ['text/javascript', script.outputFiles[0]?.text ?? ''],
  }
  const server = createServer((request, response) => {
    const name = request.url ?? ''
    const [type, text] = files[name] ?? ['text/plain', '']
    if (files[name] === undefined || (name === '/browser-thread.js' && !thread)) response.statusCode = 404
    response.setHeader('Content-Type', `${type}; charset=utf-8`)
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy)
    if (isolated) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    }
    response.end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // listening on a port
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
