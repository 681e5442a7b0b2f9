import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Browser } from '../../src/pdf/find-browser.ts'
import { renderPdf } from '../../src/pdf/render-pdf.ts'
import { startBrowser } from '../../src/pdf/start-browser.ts'
import { found } from './open-page.ts'

/** A browser that writes down its process id; without a real one behind it, it starts and never answers. */
function tracedBrowser(real: Browser | null): { path: string; pids(): number[] } {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [path, log] = [join(folder, 'browser'), join(folder, 'pids')]
  writeFileSync(
    path,
    `#!/bin/sh\necho $$ >> '${log}'\n${real === null ? 'exec sleep 600' : commandOf(real)}\n`,
  )
  chmodSync(path, 0o755)
  return {
    path,
    pids: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').map(Number) : []),
  }
}

function commandOf({ executablePath, args, env }: Browser): string {
  const own = Object.entries(env).filter(([name, value]) => value !== process.env[name])
  const exports = own.map(([name, value]) => `export ${name}='${value}'\n`)
  return `${exports.join('')}exec '${executablePath}' ${args.map((arg) => `'${arg}'`).join(' ')} "$@"`
}

/** Gone, and not waiting for its parent to hear of it either. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

/** As long as the test lasts. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(20)
}

const page = '<!doctype html><html lang="en"><title>One</title><h1>One</h1></html>'
const options = { title: 'One', date: '2018-08-01T00:00:00' }

it('says at the printing that there is no such browser, and can be closed all the same', async () => {
  const browser = startBrowser({ browser: '/nowhere/chrome' })
  await expect(renderPdf(page, { ...options, browser })).rejects.toMatchObject({ code: 'NO_BROWSER' })
  await browser.close()
})

describe.skipIf(process.platform === 'win32')('a browser that never answers', () => {
  it.each(['the caller closes it', 'the signal stops'])('is gone when %s', async (how) => {
    const { path, pids } = tracedBrowser(null)
    const stop = new AbortController()
    const browser = startBrowser({ browser: path, signal: stop.signal })
    await until(() => pids().length === 1)
    if (how === 'the signal stops') stop.abort()
    await browser.close()
    await until(() => pids().every(isGone))
    await browser.close()
  })

  it('is not even started when it is closed at once', async () => {
    const { path, pids } = tracedBrowser(null)
    await startBrowser({ browser: path }).close()
    expect(pids()).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32' || found === null)('a real browser', () => {
  it('prints what one started by the printing does, and is gone then', async () => {
    const { path, pids } = tracedBrowser(found)
    const browser = startBrowser({ browser: path })
    const pdf = Buffer.from(await renderPdf(page, { ...options, browser }))
    expect(pdf.equals(Buffer.from(await renderPdf(page, options)))).toBe(true)
    expect(pids().filter(isGone)).toHaveLength(1)
  }, 60_000)

  it('is started once more when it has crashed before the printing', async () => {
    const { path, pids } = tracedBrowser(found)
    const browser = startBrowser({ browser: path })
    ;(await browser.running).process()?.kill('SIGKILL')
    const pdf = Buffer.from(await renderPdf(page, { ...options, browser }))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pids().filter(isGone)).toHaveLength(2)
  }, 60_000)

  it('is gone when it is closed unused', async () => {
    const { path, pids } = tracedBrowser(found)
    const browser = startBrowser({ browser: path })
    await browser.running
    await browser.close()
    expect(pids().filter(isGone)).toHaveLength(1)
  }, 60_000)
})
