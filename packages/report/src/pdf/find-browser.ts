import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ReportError } from '../errors.ts'
import { browserCommands, browserFolders } from './browser-candidates.ts'
import { embeddedBrowser } from './embedded-browser.ts'

/** A browser that can print: where it is, what it must be started with, and how it was found. */
export interface Browser {
  readonly executablePath: string
  readonly args: readonly string[]
  /** The whole environment to start it with. */
  readonly env: Readonly<NodeJS.ProcessEnv>
  readonly name: string
}

/**
 * The first browser that exists: `CHROME_PATH`, `PUPPETEER_EXECUTABLE_PATH`, the one puppeteer downloaded, Chrome,
 * Chromium, Edge or Brave on `PATH`, their usual folders on macOS and Windows, and on Linux the Chromium inside
 * `@sparticuz/chromium`, unpacked on first use.
 *
 * @param env where the variables are read; default `process.env`
 * @returns null when there is none
 * @throws ReportError `NO_BROWSER` when a variable names a file that does not exist: it is not silently ignored
 */
export async function findBrowser(env: Readonly<NodeJS.ProcessEnv> = process.env): Promise<Browser | null> {
  for (const variable of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'] as const) {
    const path = env[variable]
    if (path !== undefined && path !== '') return browserAt(path, variable, env)
  }
  const installed = [
    { path: await puppeteerPath(), name: 'puppeteer' },
    ...onPath(env),
    ...browserFolders(process.platform, env).map((path) => ({ path, name: path })),
  ].find(({ path }) => path !== null && existsSync(path))
  if (installed?.path != null)
    return { executablePath: installed.path, args: sandbox(), env, name: installed.name }
  return embeddedBrowser(sandbox(), env)
}

/**
 * The browser at a path that somebody named.
 *
 * @param origin who named it, for the message
 * @throws ReportError `NO_BROWSER` when there is no such file
 */
export function browserAt(
  path: string,
  origin: string,
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): Browser {
  if (existsSync(path)) return { executablePath: path, args: sandbox(), env, name: origin }
  throw new ReportError(
    'NO_BROWSER',
    `${origin} names ${path}, which does not exist; correct it, or leave it out to let a browser be searched for.`,
  )
}

function onPath(env: Readonly<NodeJS.ProcessEnv>): { path: string; name: string }[] {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return browserCommands.flatMap((name) => folders.map((folder) => ({ path: join(folder, name), name })))
}

async function puppeteerPath(): Promise<string | null> {
  const { default: puppeteer } = await import('puppeteer')
  try {
    return await puppeteer.executablePath()
  } catch {
    return null // puppeteer throws when it downloaded nothing
  }
}

/** Chromium refuses to start its sandbox as root. */
const sandbox = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
