import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../src/pdf/find-browser.ts'

describe('findBrowser', () => {
  it('says so when CHROME_PATH names nothing, and does not search on', async () => {
    await expect(findBrowser({ CHROME_PATH: '/nowhere/chrome' })).rejects.toMatchObject({
      code: 'NO_BROWSER',
      message: expect.stringContaining('CHROME_PATH names /nowhere/chrome'),
    })
  })

  it('takes what CHROME_PATH names before everything else', async () => {
    const browser = await findBrowser({ CHROME_PATH: process.execPath })
    expect(browser).toMatchObject({ executablePath: process.execPath, name: 'CHROME_PATH' })
  })

  it.runIf(process.platform === 'linux')(
    'unpacks the embedded browser once when two processes start together',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'clientele-test-'))
      const module = new URL('../../src/pdf/embedded-browser.ts', import.meta.url).href
      const script = `const { embeddedBrowser } = await import(${JSON.stringify(module)}); const found = await embeddedBrowser([], process.env); console.log(found === null ? 'none' : (await import('node:fs')).statSync(found.executablePath).size)`
      const run = promisify(execFile)
      try {
        const env = { ...process.env, TMPDIR: folder }
        const results = await Promise.all(
          [1, 2].map(() => run(process.execPath, ['--input-type=module', '--eval', script], { env })),
        )
        const [first, second] = results.map(({ stdout }) => stdout.trim())
        expect(first).toBe(second)
        expect(first === 'none' || Number(first) > 1e7).toBe(true)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    60_000,
  )
})
